package chat.beseda.bench.dialect;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What one frame said: its messages, each with seq, due time and sender. Servers send the same
 * bytes to many connections, so that what was understood once holds for all. Mutable and used
 * again; confined to one thread.
 */
public final class Heard {

    /** A peer that does not number its messages. */
    public static final long NO_SEQ = -1;

    private byte[] bytes = new byte[1024];
    private MemorySegment segment = MemorySegment.ofArray(bytes);
    private int length = -1;
    private int events;
    private long firstSeq;
    private boolean consecutive;
    private boolean personal;
    private long[] dueMicros = new long[16];
    private int[] senders = new int[16];

    /** Takes the bytes of a frame, about which nothing is known yet. */
    void take(ByteBuffer buffer, int at, int size) {
        if (size > bytes.length) {
            bytes = new byte[Math.max(size, 2 * bytes.length)];
            segment = MemorySegment.ofArray(bytes);
        }
        buffer.get(at, bytes, 0, size);
        length = size;
        events = 0;
        firstSeq = NO_SEQ;
        consecutive = true;
        personal = false;
    }

    boolean isSame(MemorySegment other, int at, int size) {
        return size == length
                && MemorySegment.mismatch(other, at, at + (long) size, segment, 0, size) < 0;
    }

    /** Adds a message whose text begins with a stamp at this place of the bytes. */
    void addStamped(long seq, int at) {
        if (at < 0 || at + Stamp.BYTES > length || bytes[at] != '@' || bytes[at + 1] != '@') {
            throw new IllegalStateException("a message that nobody here sent, seq " + seq);
        }
        add(seq, Stamp.dueMicros(bytes, at), Stamp.sender(bytes, at));
    }

    void add(long seq, long due, int sender) {
        if (events == 0) {
            firstSeq = seq;
        } else if (seq != NO_SEQ && seq != firstSeq + events) {
            consecutive = false;
        }
        if (events == senders.length) {
            dueMicros = Arrays.copyOf(dueMicros, 2 * events);
            senders = Arrays.copyOf(senders, 2 * events);
        }
        dueMicros[events] = due;
        senders[events] = sender;
        events++;
    }

    /** It also said something to one connection alone, and must be read each time it comes. */
    void markPersonal() {
        personal = true;
    }

    /** Whatever comes, it will not be the same. */
    void forgetBytes() {
        length = -1;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean personal() {
        return personal;
    }

    public int events() {
        return events;
    }

    /** The seq of the first message; {@link #NO_SEQ} if the peer has none. */
    public long firstSeq() {
        return firstSeq;
    }

    /** Whether the messages within the frame follow each other without a hole. */
    public boolean consecutive() {
        return consecutive;
    }

    public long dueMicros(int event) {
        return dueMicros[event];
    }

    public int sender(int event) {
        return senders[event];
    }
}
