package chat.beseda.account;

/** By what somebody was recognised. When it ends, what was opened with it ends too. Immutable. */
public sealed interface Credential {

    /**
     * A browser that signed in.
     *
     * @param id what the browser's cookie holds: a secret
     */
    record Session(String id) implements Credential {

        @Override
        public String toString() {
            return "a session";
        }
    }

    /**
     * A personal token, as programs send it.
     *
     * @param id its public name, not what the program sends
     */
    record Token(String id) implements Credential {}

    /** A guest's own secret, which nobody can end. */
    record Guest() implements Credential {}
}
