package chat.beseda.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a connection ends, and what the client does then (RFC 6455 section 7.4, and our own 4000s).
 * 1005 and 1006 are missing because nobody sends them: a browser reports 1006 for a connection that
 * was lost, and then reconnects. Immutable.
 */
public enum CloseCode {
    /** Somebody left on purpose. Nobody's fault. */
    NORMAL(1000, Next.STAY_AWAY),

    /** The page or the server goes away. Nobody's fault. */
    GOING_AWAY(1001, Next.RECONNECT),

    /** The frames break RFC 6455. The client's fault, or that of something in between. */
    PROTOCOL_ERROR(1002, Next.SKIP_AND_RECONNECT),

    /** A kind of message that is not accepted here, such as binary. The client's fault. */
    NOT_ACCEPTABLE(1003, Next.SKIP_AND_RECONNECT),

    /** A text frame is not UTF-8. The client's fault. */
    BAD_DATA(1007, Next.SKIP_AND_RECONNECT),

    /** Refused by policy, such as too many refused requests in a row. The client's fault. */
    POLICY(1008, Next.STAY_AWAY),

    /** A frame or message above the limit. The client's fault. */
    TOO_BIG(1009, Next.SKIP_AND_RECONNECT),

    /** A bug. The server's fault. */
    SERVER_ERROR(1011, Next.RECONNECT),

    /** The server restarts; {@code drain} may have said when it is back. Nobody's fault. */
    RESTART(1012, Next.RECONNECT),

    /** The client did not take what was sent to it. It resumes after the last seq it has. */
    TOO_SLOW(4001, Next.RECONNECT),

    /** The session ended: signed out, expired, or revoked. */
    SESSION_ENDED(4002, Next.SIGN_IN),

    /** The person was removed from this server. */
    REMOVED(4003, Next.STAY_AWAY),

    /** The page speaks words that this server no longer understands. */
    PAGE_TOO_OLD(4004, Next.RELOAD),

    /** Too many requests or connections; the reason is {@code retryAfterMs=N}. */
    TOO_MANY_REQUESTS(4008, Next.WAIT_AND_RECONNECT);

    /** What the client should do after the close. */
    public enum Next {
        /** Come back after a random part of 0.5 s, doubling up to 30 s. */
        RECONNECT,
        /** The same, and do not send again what was sent last. */
        SKIP_AND_RECONNECT,
        /** The same, not before the milliseconds that the reason names. */
        WAIT_AND_RECONNECT,
        /** Do not come back unless a person asks for it. */
        STAY_AWAY,
        /** Go to the sign-in page. */
        SIGN_IN,
        /** Reload the page, once. */
        RELOAD
    }

    private final int number;
    private final Next next;

    CloseCode(int number, Next next) {
        this.number = number;
        this.next = next;
    }

    /** The code with this number, if it is one of ours. */
    public static Optional<CloseCode> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }

    /** The code on the wire, 1000 to 4999. */
    public int number() {
        return number;
    }

    public Next next() {
        return next;
    }
}
