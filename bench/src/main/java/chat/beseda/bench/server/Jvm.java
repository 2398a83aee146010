package chat.beseda.bench.server;

import java.nio.file.Path;
import java.util.List;

/** The Java that every server on the JVM gets, Beseda as much as its peers. Holds no state. */
final class Jvm {

    private static final String HEAP = "1g";

    private Jvm() {}

    /** A heap of one size from the start, where speed is measured. */
    static List<String> fixedHeap() {
        return List.of(java(), "-Xms" + HEAP, "-Xmx" + HEAP, "--enable-native-access=ALL-UNNAMED");
    }

    /** A heap that grows as it must, where memory is measured. */
    static List<String> growingHeap() {
        return List.of(java(), "-Xmx" + HEAP, "--enable-native-access=ALL-UNNAMED");
    }

    /** Flags from the environment, to try one or to record a profile of Beseda. */
    static List<String> onTrial() {
        String flags = System.getenv("BESEDA_JVM_OPTIONS");
        return flags == null || flags.isBlank() ? List.of() : List.of(flags.strip().split(" +"));
    }

    static String java() {
        return tool("java");
    }

    /** A tool of the JDK that runs this very program. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
