package chat.beseda.bench.server;

import chat.beseda.bench.load.Use;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used, as Linux counts it in {@code /proc/<pid>/stat}. Thread-safe. */
public record ProcessUse(long pid) implements Use {

    static final double TICKS_A_SECOND = 100;
    private static final long PAGE_BYTES = 4096;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int RESIDENT_PAGES = 21;

    /** This very process: the generator. */
    public static ProcessUse ofGenerator() {
        return new ProcessUse(ProcessHandle.current().pid());
    }

    @Override
    public double cpuSeconds() {
        String[] fields = fields();
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
                / TICKS_A_SECOND;
    }

    @Override
    public long residentBytes() {
        return Long.parseLong(fields()[RESIDENT_PAGES]) * PAGE_BYTES;
    }

    /** The fields after the name, which may hold spaces itself. */
    private String[] fields() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            throw new UncheckedIOException("process " + pid + " is gone", gone);
        }
    }
}
