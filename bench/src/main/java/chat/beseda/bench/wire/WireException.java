package chat.beseda.bench.wire;

/** A server did what the protocol does not allow, or a socket failed. Immutable. */
public final class WireException extends RuntimeException {

    public WireException(String words) {
        super(words);
    }

    public WireException(String words, Throwable cause) {
        super(words + ": " + cause.getMessage(), cause);
    }
}
