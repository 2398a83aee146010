package chat.beseda.delivery;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of one text frame, encoded once and shared by everybody it goes to. Thread-safe: the
 * bytes never change, and the remembered join is only ever replaced as a whole.
 */
public final class Frame {

    /** Below this, a copy on the way to the socket costs less than memory outside the heap. */
    private static final int DIRECT_BYTES_MIN = 1024;

    private final byte[] utf8;
    private final boolean shared;
    private final boolean joinable;
    private final long createdNanos;
    private volatile @Nullable Join lastJoin;
    private volatile @Nullable ByteBuffer direct;

    private Frame(byte[] utf8, boolean shared, boolean joinable, long createdNanos) {
        this.utf8 = utf8;
        this.shared = shared;
        this.joinable = joinable;
        this.createdNanos = createdNanos;
    }

    /** A frame that goes to many connections; the bytes must not be written to any more. */
    public static Frame shared(byte[] utf8) {
        return new Frame(utf8, true, true, System.nanoTime());
    }

    /** A frame for one connection, such as an answer. */
    public static Frame single(byte[] utf8) {
        return new Frame(utf8, false, true, System.nanoTime());
    }

    /** A frame for everybody who expects one object a frame: it is never joined with others. */
    public static Frame sharedAlone(byte[] utf8) {
        return new Frame(utf8, true, false, System.nanoTime());
    }

    /** A frame for one connection that expects one object a frame. */
    public static Frame singleAlone(byte[] utf8) {
        return new Frame(utf8, false, false, System.nanoTime());
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
        boolean shared = areShared(frames);
        Frame joined = new Frame(concatenate(frames), shared, true, first.createdNanos);
        if (shared) {
            first.lastJoin = new Join(frames.toArray(new Frame[0]), joined);
        }
        return joined;
    }

    /**
     * A view of the bytes with a position of its own; read it, never write. What goes to many is
     * copied out of the heap once, instead of once for each socket on its way to the kernel.
     */
    public ByteBuffer payload() {
        if (!shared || utf8.length < DIRECT_BYTES_MIN) {
            return ByteBuffer.wrap(utf8);
        }
        ByteBuffer known = direct;
        if (known == null) {
            known = ByteBuffer.allocateDirect(utf8.length).put(utf8).flip();
            direct = known;
        }
        return known.duplicate();
    }

    /** Whether it goes to many connections; an answer or a page of a replay does not. */
    public boolean shared() {
        return shared;
    }

    /** Whether it may be joined with its neighbours. */
    public boolean joinable() {
        return joinable;
    }

    /** The size in bytes. */
    public int size() {
        return utf8.length;
    }

    /** When the frame was made, by {@link System#nanoTime()}. */
    public long createdNanos() {
        return createdNanos;
    }

    /** Whether all of them go to many connections. A plain loop: asked for every frame. */
    public static boolean areShared(List<Frame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (!frames.get(i).shared) {
                return false;
            }
        }
        return true;
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
