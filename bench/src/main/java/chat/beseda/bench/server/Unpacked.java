package chat.beseda.bench.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Spring Boot jar, unpacked as its own tools do it, to be started quickly. Immutable. */
public final class Unpacked {

    private static final long WAIT_MS_MAX = 60_000;
    private static final long ASK_EVERY_MS = 5;
    private static final int HTTP_OK = 200;

    private final Path directory;
    private final Path jar;
    private final Path cache;

    private Unpacked(Path directory, Path jar) {
        this.directory = directory;
        this.jar = jar;
        cache = directory.resolve("aot.cache");
    }

    public static Unpacked of(Path jar, Path directory) throws IOException {
        List<String> command =
                List.of(
                        Jvm.java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        directory.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        await(process);
        if (process.exitValue() != 0) {
            throw new IOException("cannot unpack " + jar);
        }
        return new Unpacked(directory, directory.resolve(jar.getFileName()));
    }

    /** Runs it once until its first page, and lets the JDK remember what that took. */
    public void train(int port, List<String> settings) throws IOException {
        Started started = start("-XX:AOTCacheOutput=" + cache, port, settings);
        awaitPage(port);
        started.close();
        if (!Files.exists(cache)) {
            throw new IOException("the JDK wrote no AOT cache; see " + log());
        }
    }

    /** Starts it, asks for the page until it comes, and ends it. */
    public double secondsToFirstPage(int port, List<String> settings, boolean cached)
            throws IOException {
        String flag = cached ? "-XX:AOTCache=" + cache : "-Xshare:auto";
        long start = System.nanoTime();
        try (Started started = start(flag, port, settings)) {
            awaitPage(port);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private Started start(String flag, int port, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(Jvm.growingHeap());
        command.add("-XX:+UseCompactObjectHeaders");
        command.add(flag);
        command.add("-jar");
        command.add(jar.toString());
        command.add("--server.port=" + port);
        command.addAll(settings);
        return Started.start(command, directory, log(), port);
    }

    private Path log() {
        return directory.resolve("log");
    }

    private static void awaitPage(int port) throws IOException {
        long end = System.nanoTime() + WAIT_MS_MAX * 1_000_000;
        while (!hasPage(port)) {
            if (System.nanoTime() > end) {
                throw new IOException("no page on port " + port);
            }
            Started.pause(ASK_EVERY_MS);
        }
    }

    private static boolean hasPage(int port) {
        try {
            HttpURLConnection page =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            page.setRequestProperty("Accept", "text/html");
            boolean there = page.getResponseCode() == HTTP_OK;
            if (there) {
                page.getInputStream().readAllBytes();
            }
            page.disconnect();
            return there;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void await(Process process) throws IOException {
        try {
            process.waitFor(WAIT_MS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
