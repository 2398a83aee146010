package chat.beseda.database;

/** The server cannot start, for a reason that its operator can mend; told without a stack trace. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * Refuses to start.
     *
     * @param reason what is wrong, in one line
     * @param action what the operator can do
     */
    public StartRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String action() {
        return action;
    }
}
