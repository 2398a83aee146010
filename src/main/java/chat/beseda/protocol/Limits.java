package chat.beseda.protocol;

/** How much a client may say at once; told in {@code welcome}. Immutable. */
public record Limits(
        int textCharactersMax, int frameBytesMax, int objectsPerFrameMax, int historyEntriesMax) {

    public static final Limits DEFAULT = new Limits(40_000, 256 * 1024, 32, 200);
}
