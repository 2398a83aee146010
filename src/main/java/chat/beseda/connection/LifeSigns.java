package chat.beseda.connection;

/** When the other end was last heard and last asked for a sign. Thread-safe. */
public final class LifeSigns {

    private volatile long heardNanos;
    private volatile long pingedNanos;

    public LifeSigns() {
        heardNanos = System.nanoTime();
        pingedNanos = heardNanos;
    }

    /** Something arrived: any frame counts. */
    public void heard() {
        heardNanos = System.nanoTime();
    }

    /** For how long nothing arrived, in nanoseconds. */
    public long silenceNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    /** Whether the next ping is due; it is then taken as sent. Asked by the heartbeat alone. */
    public boolean isPingDue(long nowNanos, long everyNanos) {
        if (nowNanos - pingedNanos < everyNanos) {
            return false;
        }
        pingedNanos = nowNanos;
        return true;
    }
}
