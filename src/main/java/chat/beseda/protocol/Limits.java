package chat.beseda.protocol;

/**
 * How much a client may say at once; told in {@code welcome}. Immutable.
 *
 * @param textCharactersMax Unicode code points in a text
 * @param frameBytesMax bytes of UTF-8 in a text frame
 * @param objectsPerFrameMax JSON objects in a text frame
 * @param historyEntriesMax entries in a page of history; who asks for more gets this many
 */
public record Limits(
        int textCharactersMax, int frameBytesMax, int objectsPerFrameMax, int historyEntriesMax) {

    public static final Limits DEFAULT = new Limits(40_000, 256 * 1024, 32, 200);
}
