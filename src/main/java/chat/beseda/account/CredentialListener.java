package chat.beseda.account;

/** Hears that a credential ended, so that what was opened with it is closed. Thread-safe. */
public interface CredentialListener {

    /** It holds no more, for good; called after that is on disk. Must not block. */
    void ended(Credential credential);

    /** The same, because whose it was is not wanted here any more. */
    default void banned(Credential credential) {
        ended(credential);
    }

    /** It holds on; who it belongs to has another name or role now. */
    default void changed(Credential credential) {}
}
