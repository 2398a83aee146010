package chat.beseda.bench.dialect;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A message with holes at fixed places: the stamp, the client's own id, the request's number.
 * Filling them makes no garbage. Confined to one thread.
 */
public final class Template {

    static final String STAMP_HOLE = "@@0123456789abcdef";
    static final String ID_HOLE = "00000000-0000-7000-8000-000000000000";
    static final String REF_HOLE = "1000000000";

    private static final long RUN = ThreadLocalRandom.current().nextLong(1 << 12);

    private final byte[] bytes;
    private final int stampAt;
    private final int idAt;
    private final int refAt;
    private long filled;

    Template(String text) {
        bytes = text.getBytes(StandardCharsets.US_ASCII);
        stampAt = text.indexOf(STAMP_HOLE);
        idAt = text.indexOf(ID_HOLE);
        refAt = text.indexOf(REF_HOLE);
    }

    /** The next message; the array is used again for the one after it. */
    public byte[] fill(long dueMicros, int sender) {
        filled++;
        Stamp.write(bytes, stampAt, dueMicros, sender);
        if (idAt >= 0) {
            fillId(sender);
        }
        if (refAt >= 0) {
            fillRef();
        }
        return bytes;
    }

    /** Ordered by time (UUID version 7), as real clients' ids should be: an index likes that. */
    private void fillId(int sender) {
        long ms = System.currentTimeMillis();
        Stamp.hex(bytes, idAt, ms >>> 16, 8);
        Stamp.hex(bytes, idAt + 9, ms, 4);
        Stamp.hex(bytes, idAt + 15, filled, 3);
        Stamp.hex(bytes, idAt + 20, RUN, 3);
        Stamp.hex(bytes, idAt + 24, (long) sender << 32 | filled & 0xffffffffL, 12);
    }

    private void fillRef() {
        long rest = filled;
        for (int i = refAt + REF_HOLE.length() - 1; i > refAt; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
