package chat.beseda.protocol;

/**
 * Why a request was refused, whose fault it is, and whether to send it again. The words are a
 * contract with other programs: they are added to, never changed. Immutable.
 */
public enum ErrorCode {
    /** Not a JSON object as the protocol describes it. The program that sent it has a bug. */
    MALFORMED("malformed", Fault.CLIENT, Retry.NEVER),

    /** A text, frame or number of objects above the limits of {@code welcome}. Say less at once. */
    TOO_LONG("too-long", Fault.CLIENT, Retry.NEVER),

    /** No version of the protocol knows this {@code type}. */
    UNKNOWN_TYPE("unknown-type", Fault.CLIENT, Retry.NEVER),

    /** The protocol knows this request, this server does not answer it. Hide what needs it. */
    NOT_SUPPORTED("not-supported", Fault.CLIENT, Retry.NEVER),

    /** The room does not exist or is not the asker's; which of the two is not told. */
    NO_SUCH_ROOM("no-such-room", Fault.CLIENT, Retry.NEVER),

    /** Nobody with an account has this id, or may come here any more. */
    NO_SUCH_PERSON("no-such-person", Fault.CLIENT, Retry.NEVER),

    /** No message of this room has this seq, or it was deleted. */
    NO_SUCH_MESSAGE("no-such-message", Fault.CLIENT, Retry.NEVER),

    /** The asker sees it and may not change it, such as a message of somebody else. */
    NOT_ALLOWED("not-allowed", Fault.CLIENT, Retry.NEVER),

    /** The asker used this {@code id} before with other content; the first one stands. */
    ID_REUSED("id-reused", Fault.CLIENT, Retry.NEVER),

    /** The room takes nothing any more. It can be read. */
    ARCHIVED("archived", Fault.CLIENT, Retry.NEVER),

    /** Somebody else has this name. Ask for another one. */
    NAME_TAKEN("name-taken", Fault.CLIENT, Retry.NEVER),

    /** Nobody may have this name: empty, too long, or made to be mistaken for another. */
    NAME_REFUSED("name-refused", Fault.CLIENT, Retry.NEVER),

    /** An upload goes on with a file of another size or age. Start it anew under another id. */
    FILE_CHANGED("file-changed", Fault.CLIENT, Retry.NEVER),

    /** What arrived is not what was meant to be sent. The upload starts over. */
    HASH_DIFFERS("hash-differs", Fault.CLIENT, Retry.SAME_ID),

    /** Another connection of the same person goes on with this upload. Leave it to that one. */
    TAKEN_OVER("taken-over", Fault.CLIENT, Retry.NEVER),

    /** As many uploads as one person may have are under way. Wait until one has ended. */
    TOO_MANY_UPLOADS("too-many-uploads", Fault.CLIENT, Retry.LATER),

    /** More requests than one person or connection may make. Wait {@code retryAfterMs}. */
    RATE_LIMITED("rate-limited", Fault.CLIENT, Retry.LATER),

    /** It may or may not be stored; asking again with the same id is safe and tells. */
    OUTCOME_UNKNOWN("outcome-unknown", Fault.SERVER, Retry.SAME_ID),

    /** The disk is full, nothing was stored. A person has to make room. */
    STORAGE_FULL("storage-full", Fault.SERVER, Retry.LATER),

    /**
     * The database is away or has too much to do, nothing was stored. Wait {@code retryAfterMs}.
     */
    BUSY("busy", Fault.SERVER, Retry.LATER),

    /** A bug or a broken database; the log of the server has more. Perhaps it is stored. */
    INTERNAL("internal", Fault.SERVER, Retry.SAME_ID);

    /** Who has to change something. */
    public enum Fault {
        /** The program that asked, or the person in front of it. */
        CLIENT,
        /** This server, or who runs it. */
        SERVER
    }

    /** What the client may do with the same request. */
    public enum Retry {
        /** The answer would be the same. */
        NEVER,
        /** Send it again after {@code retryAfterMs}, or after a second where that is 0. */
        LATER,
        /** Send it again with the same {@code id}, which cannot store it twice. */
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
