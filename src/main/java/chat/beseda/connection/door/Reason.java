package chat.beseda.connection.door;

import java.util.Locale;

/** Why the door stays shut: the HTTP status, and the word that programs read. */
public enum Reason {
    /** No address under which this server is known (RFC 9110 section 15.5.20). */
    UNKNOWN_HOST(421),
    FOREIGN_ORIGIN(403),
    MISSING_ORIGIN(403),
    RATE_LIMITED(429),
    TOO_MANY_CONNECTIONS(429),
    DRAINING(503),
    BUSY(503),
    NOT_SIGNED_IN(401),
    UNKNOWN_TOKEN(401),
    TOKEN_IN_ADDRESS(401),
    DAMAGED_COOKIE(401),
    METHOD_NOT_ALLOWED(405),
    UNKNOWN_VERSION(426),
    /** Nothing is wrong, but this address speaks WebSocket alone (RFC 9110 section 15.5.22). */
    UPGRADE_REQUIRED(426),
    MALFORMED(400),
    UNKNOWN_SUB_PROTOCOL(400),
    TOO_MANY_HEADERS(431);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The word in {@code error}, and the key of the words for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
