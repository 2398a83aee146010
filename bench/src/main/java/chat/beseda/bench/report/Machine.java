package chat.beseda.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** On what and with what was measured. Immutable. */
public final class Machine {

    private final Path bench;

    /**
     * @param bench the directory with the peers
     */
    public Machine(Path bench) {
        this.bench = bench;
    }

    String now() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    /** What a reader must know to compare; in the order of the page. */
    Map<String, String> facts() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "processor",
                cpu() + ", " + cores() + " cores; server on one, generator on another");
        facts.put("memory", memory());
        facts.put("system", system());
        facts.put(
                "JDK",
                System.getProperty("java.vm.name")
                        + " "
                        + System.getProperty("java.runtime.version"));
        facts.put("Node", said("node", "--version"));
        facts.put("ws", npm("ws"));
        facts.put("Socket.IO", npm("socket.io"));
        facts.put("Spring Boot with Tomcat", springBoot());
        facts.put("Beseda", said("git", "-C", bench.toString(), "describe", "--always", "--dirty"));
        return facts;
    }

    private static String cpu() throws IOException {
        return line("/proc/cpuinfo", "model name").replaceFirst(".*: *", "");
    }

    private static long cores() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("processor")).count();
        }
    }

    private static String memory() throws IOException {
        String kib = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return Math.round(Long.parseLong(kib) / 1024.0 / 1024.0) + " GiB";
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    private String npm(String library) throws IOException {
        Path description = bench.resolve("peers/node/node_modules/" + library + "/package.json");
        return line(description.toString(), "  \"version\"").replaceAll("[^0-9.]", "");
    }

    private String springBoot() throws IOException {
        Path lib = bench.resolve("peers/spring/target/lib");
        try (var jars = Files.list(lib)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("spring-boot-[0-9.]+\\.jar|tomcat-embed-core-.*"))
                    .map(name -> name.replaceAll("[^0-9]*-([0-9.]+)\\.jar", "$1"))
                    .sorted(java.util.Comparator.reverseOrder())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("unknown");
        }
    }

    private static String line(String file, String start) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("unknown");
        }
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command)).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
