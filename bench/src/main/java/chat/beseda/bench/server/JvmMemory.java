package chat.beseda.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What lives in the heap of a server, as its own JVM counts it. Holds no state. */
public final class JvmMemory {

    private JvmMemory() {}

    /** The bytes of all objects that are still in use, counted after a full collection. */
    public static long liveBytes(long pid) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Jvm.tool("jcmd"),
                                        String.valueOf(pid),
                                        "GC.class_histogram"))
                        .redirectErrorStream(true)
                        .start();
        String histogram =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total "))
                .mapToLong(line -> Long.parseLong(line.strip().split(" +")[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd said: " + histogram));
    }
}
