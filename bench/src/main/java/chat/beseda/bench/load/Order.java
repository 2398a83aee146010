package chat.beseda.bench.load;

import chat.beseda.bench.dialect.Heard;

/**
 * What one listener has heard of a numbered log, and every hole, repetition and disorder in it.
 * Confined to one thread.
 */
final class Order {

    private final Tally tally;
    private long nextSeq = Heard.NO_SEQ;

    Order(Tally tally) {
        this.tally = tally;
    }

    /** The seq that must come next; {@link Heard#NO_SEQ} while any may. */
    long nextSeq() {
        return nextSeq;
    }

    boolean started() {
        return nextSeq != Heard.NO_SEQ;
    }

    /** From now on what follows this seq must come. */
    void startAfter(long seq) {
        nextSeq = seq + 1;
    }

    /** Takes a frame of so many messages. */
    void hear(long firstSeq, int messages, boolean consecutive) {
        if (started() && firstSeq != nextSeq) {
            tally.error(firstSeq > nextSeq ? "a hole before a seq" : "a seq twice");
        }
        if (!consecutive) {
            tally.error("seqs out of order within a frame");
        }
        nextSeq = firstSeq + messages;
    }
}
