package chat.beseda.bench.dialect;

import java.nio.charset.StandardCharsets;

/**
 * What every message carries in its text: {@code @@} and 16 hexadecimal digits, of which 12 are the
 * time it was due in microseconds and 4 the number of its sender. Holds no state.
 */
public final class Stamp {

    public static final int BYTES = 18;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long ORIGIN_NANOS = System.nanoTime();

    private Stamp() {}

    /** Now, in the microseconds that stamps count. */
    public static long nowMicros() {
        return (System.nanoTime() - ORIGIN_NANOS) / 1000;
    }

    static void write(byte[] out, int at, long dueMicros, int sender) {
        out[at] = '@';
        out[at + 1] = '@';
        hex(out, at + 2, dueMicros << 16 | sender & 0xffff, 16);
    }

    static long dueMicros(byte[] from, int at) {
        return number(from, at + 2, 12);
    }

    static int sender(byte[] from, int at) {
        return (int) number(from, at + 14, 4);
    }

    /** Where the next stamp begins within the bytes; -1 if there is none. */
    static int find(byte[] from, int at, int end) {
        for (int i = at; i + BYTES <= end; i++) {
            if (from[i] == '@' && from[i + 1] == '@') {
                return i;
            }
        }
        return -1;
    }

    static void hex(byte[] out, int at, long value, int digits) {
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            out[i] = DIGITS[(int) (rest & 15)];
            rest >>>= 4;
        }
    }

    private static long number(byte[] from, int at, int digits) {
        long value = 0;
        for (int i = at; i < at + digits; i++) {
            value = value << 4 | (from[i] <= '9' ? from[i] - '0' : from[i] - 'a' + 10);
        }
        return value;
    }
}
