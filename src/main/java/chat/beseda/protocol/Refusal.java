package chat.beseda.protocol;

/** A request is refused for a reason in the table; no fault of the program, so no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final long retryAfterMs;

    /** Refuses with words that a person can act on. */
    public Refusal(ErrorCode code, String message) {
        this(code, message, 0);
    }

    /** Refuses for now: the same request may work after {@code retryAfterMs} milliseconds. */
    public Refusal(ErrorCode code, String message, long retryAfterMs) {
        super(message, null, false, false);
        this.code = code;
        this.retryAfterMs = retryAfterMs;
    }

    public ErrorCode code() {
        return code;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public long retryAfterMs() {
        return retryAfterMs;
    }
}
