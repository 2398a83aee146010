package chat.beseda.protocol;

import java.util.Optional;

/** Plain mode's words: what ten lines of JavaScript can speak. Immutable, pure. */
public final class PlainCodec {

    private final EventCodec events = new EventCodec();
    private final PlainWriter writer = new PlainWriter(new MessageWriter(events));
    private final PlainReader reader;

    public PlainCodec(Limits limits) {
        reader = new PlainReader(limits);
    }

    /** Reads a text frame; fails with a {@code Refusal} for a text that no room would take. */
    public PlainMessage decode(String frame) {
        return reader.read(frame);
    }

    /** The frame that says a stored event; empty if plain mode has no words for it. */
    public Optional<byte[]> encodeStored(byte[] event, String epoch) {
        return writer.write(events.read(event), epoch);
    }

    /** Why something did not work; the connection lives. */
    public byte[] encode(Refusal refusal) {
        return writer.error(refusal.code(), refusal.words(), refusal.retryAfterMs());
    }

    /** Replay from there is not possible; what is said next comes after {@code seq}. */
    public byte[] encodeReset(long seq, String epoch) {
        return writer.reset(seq, epoch);
    }
}
