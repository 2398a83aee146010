package chat.beseda.connection.door;

/** What is spoken on a connection (RFC 6455 section 1.9). */
public enum SubProtocol {
    V1("beseda.v1"),
    /** One room and one JSON object a frame, for who offers no sub-protocol at all. */
    PLAIN("");

    private final String token;

    SubProtocol(String token) {
        this.token = token;
    }

    /** The word in {@code Sec-WebSocket-Protocol}; empty when the header is left out. */
    public String token() {
        return token;
    }
}
