package chat.beseda.protocol;

/** Why a connection ends, and what the client does then (RFC 6455 section 7.4, and our 4000s). */
public enum CloseCode {
    NORMAL(1000, Next.STAY_AWAY),
    GOING_AWAY(1001, Next.RECONNECT),
    PROTOCOL_ERROR(1002, Next.RECONNECT),
    NOT_ACCEPTABLE(1003, Next.RECONNECT),
    BAD_DATA(1007, Next.RECONNECT),
    POLICY(1008, Next.STAY_AWAY),
    TOO_BIG(1009, Next.RECONNECT),
    SERVER_ERROR(1011, Next.RECONNECT),
    RESTART(1012, Next.RECONNECT),
    TOO_SLOW(4001, Next.RECONNECT),
    SESSION_ENDED(4002, Next.SIGN_IN),
    REMOVED(4003, Next.STAY_AWAY),
    PAGE_TOO_OLD(4004, Next.RELOAD),
    TOO_MANY_REQUESTS(4008, Next.RECONNECT);

    /** What the client should do after the close. */
    public enum Next {
        RECONNECT,
        STAY_AWAY,
        SIGN_IN,
        RELOAD
    }

    private final int number;
    private final Next next;

    CloseCode(int number, Next next) {
        this.number = number;
        this.next = next;
    }

    public int number() {
        return number;
    }

    public Next next() {
        return next;
    }
}
