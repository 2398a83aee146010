package chat.beseda.delivery;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of one text frame, encoded once and shared by everybody it goes to. Thread-safe: the
 * bytes never change, and the remembered join is only ever replaced as a whole.
 */
public final class Frame {

    private final byte[] utf8;
    private final boolean shared;
    private final long createdNanos;
    private volatile @Nullable Join lastJoin;

    private Frame(byte[] utf8, boolean shared, long createdNanos) {
        this.utf8 = utf8;
        this.shared = shared;
        this.createdNanos = createdNanos;
    }

    /** A frame that goes to many connections; the bytes must not be written to any more. */
    public static Frame shared(byte[] utf8) {
        return new Frame(utf8, true, System.nanoTime());
    }

    /** A frame for one connection, such as an answer. */
    public static Frame single(byte[] utf8) {
        return new Frame(utf8, false, System.nanoTime());
    }

    /**
     * One frame that says what the given ones say, in order, separated by line feeds. It is as old
     * as the first of them. Connections that lag equally ask for the same run of shared frames and
     * get the same joined frame, so that a slow thousand costs one copy and not a thousand.
     *
     * @param frames at least one
     */
    public static Frame join(List<Frame> frames) {
        Frame first = frames.getFirst();
        if (frames.size() == 1) {
            return first;
        }
        Join known = first.lastJoin;
        if (known != null && known.isOf(frames)) {
            return known.joined;
        }
        boolean shared = frames.stream().allMatch(frame -> frame.shared);
        Frame joined = new Frame(concatenate(frames), shared, first.createdNanos);
        if (shared) {
            first.lastJoin = new Join(frames.toArray(new Frame[0]), joined);
        }
        return joined;
    }

    /** A view of the bytes with a position of its own; read it, never write. */
    public ByteBuffer payload() {
        return ByteBuffer.wrap(utf8);
    }

    /** Whether it goes to many connections; an answer or a page of a replay does not. */
    public boolean shared() {
        return shared;
    }

    /** The size in bytes. */
    public int size() {
        return utf8.length;
    }

    /** When the frame was made, by {@link System#nanoTime()}. */
    public long createdNanos() {
        return createdNanos;
    }

    private static byte[] concatenate(List<Frame> frames) {
        int size = frames.size() - 1;
        for (Frame frame : frames) {
            size += frame.utf8.length;
        }
        byte[] all = new byte[size];
        int at = 0;
        for (Frame frame : frames) {
            if (at > 0) {
                all[at++] = '\n';
            }
            System.arraycopy(frame.utf8, 0, all, at, frame.utf8.length);
            at += frame.utf8.length;
        }
        return all;
    }

    /** A run of frames and what it became. Immutable. */
    private static final class Join {

        private final Frame[] run;
        private final Frame joined;

        Join(Frame[] run, Frame joined) {
            this.run = run;
            this.joined = joined;
        }

        boolean isOf(List<Frame> frames) {
            if (frames.size() != run.length) {
                return false;
            }
            for (int i = 0; i < run.length; i++) {
                if (frames.get(i) != run[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
