package chat.beseda.bench.server;

import chat.beseda.bench.load.Use;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How busy the server's core was with anything at all, as Linux counts it in {@code /proc/stat}.
 * Thread-safe.
 */
public record CoreUse() implements Use {

    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;

    /** Those after it are counted in the first ones too. */
    private static final int STOLEN = 7;

    @Override
    public double cpuSeconds() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            long[] ticks =
                    lines.filter(line -> line.startsWith("cpu" + Cores.SERVER + " "))
                            .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                            .mapToLong(Long::parseLong)
                            .toArray();
            long busy = Arrays.stream(ticks, 0, STOLEN + 1).sum();
            return (busy - ticks[IDLE] - ticks[WAITING_FOR_DISK]) / ProcessUse.TICKS_A_SECOND;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no /proc/stat", unreadable);
        }
    }

    @Override
    public long residentBytes() {
        return 0;
    }
}
