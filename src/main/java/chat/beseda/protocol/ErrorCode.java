package chat.beseda.protocol;

/** Why a request was refused, whose fault it is, and whether to send it again. */
public enum ErrorCode {
    MALFORMED("malformed", Fault.CLIENT, Retry.NEVER),
    TOO_LONG("too-long", Fault.CLIENT, Retry.NEVER),
    UNKNOWN_TYPE("unknown-type", Fault.CLIENT, Retry.NEVER),
    NO_SUCH_ROOM("no-such-room", Fault.CLIENT, Retry.NEVER),
    NO_SUCH_MESSAGE("no-such-message", Fault.CLIENT, Retry.NEVER),
    NOT_ALLOWED("not-allowed", Fault.CLIENT, Retry.NEVER),
    ID_REUSED("id-reused", Fault.CLIENT, Retry.NEVER),
    NOT_SUPPORTED("not-supported", Fault.CLIENT, Retry.NEVER),
    RATE_LIMITED("rate-limited", Fault.CLIENT, Retry.LATER),
    /** It may or may not be stored; the same id makes asking again safe. */
    OUTCOME_UNKNOWN("outcome-unknown", Fault.SERVER, Retry.SAME_ID),
    STORAGE_FULL("storage-full", Fault.SERVER, Retry.LATER),
    BUSY("busy", Fault.SERVER, Retry.LATER),
    INTERNAL("internal", Fault.SERVER, Retry.SAME_ID);

    /** Who has to change something. */
    public enum Fault {
        CLIENT,
        SERVER
    }

    /** What the client may do with the same request. */
    public enum Retry {
        NEVER,
        LATER,
        SAME_ID
    }

    private final String word;
    private final Fault fault;
    private final Retry retry;

    ErrorCode(String word, Fault fault, Retry retry) {
        this.word = word;
        this.fault = fault;
        this.retry = retry;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }

    public Fault fault() {
        return fault;
    }

    public Retry retry() {
        return retry;
    }
}
