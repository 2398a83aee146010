package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real {@code mvnw} with a small archive of our own and a PATH without Maven. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MavenWrapperTests {

    private static final String TOOLS =
            "basename cat chmod curl cut dirname grep gzip head mkdir mktemp mv readlink rm sed"
                    + " sha512sum shasum sort tar";

    @TempDir private Path folder;

    private Path project;
    private Path tools;
    private HttpServer archive;
    private byte[] distribution;

    @BeforeEach
    void setUp() throws Exception {
        project = Files.createDirectories(folder.resolve("our project"));
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS.split(" ")) {
            offerTool(tool);
        }
        distribution = aMavenThatTellsItsArguments();
        expectChecksum(sha512(distribution));
        archive = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        archive.createContext("/maven-3/9.9.9/", this::answerTheDistribution);
        archive.start();
    }

    @AfterEach
    void tearDown() {
        archive.stop(0);
    }

    @Test
    void whereNoMavenIsInstalledOneIsDownloadedAndGivenTheArguments() throws Exception {
        Run run = mvnw(project, "-q", "verify", "-Dname=two words");

        assertThat(run.output()).contains("downloaded maven: <-q> <verify> <-Dname=two words>");
        assertThat(run.exit()).isZero();
    }

    @Test
    void whatWasDownloadedOnceIsUsedAgain() throws Exception {
        mvnw(project, "compile");
        archive.stop(0);

        assertThat(mvnw(project, "test").output()).startsWith("downloaded maven: <test>");
    }

    @Test
    void whatIsNotExpectedIsNeverRunNorKept() throws Exception {
        expectChecksum("0".repeat(128));

        Run run = mvnw(project, "verify");

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("SHA-512 differs").doesNotContain("downloaded maven");
        try (Stream<Path> kept = Files.list(folder.resolve("home/wrapper/dists/beseda"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void aDownloadThatFailsSaysWhatToDo() throws Exception {
        archive.removeContext("/maven-3/9.9.9/");

        Run run = mvnw(project, "verify");

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("cannot download", "install Maven, or set MVNW_REPOURL");
    }

    @Test
    void anInstalledMavenIsEnough() throws Exception {
        install("3.6.3");

        assertThat(mvnw(project, "verify").output()).startsWith("installed maven: <verify>");
    }

    @Test
    void anInstalledMavenThatIsTooOldIsNot() throws Exception {
        install("3.6.2");

        assertThat(mvnw(project, "verify").output()).contains("downloaded maven: <verify>");
    }

    @Test
    void itWorksFromAnyDirectory() throws Exception {
        install("3.10.0");

        assertThat(mvnw(folder, "verify").output())
                .startsWith("installed maven: <verify> <-f> <" + project + "/pom.xml>");
    }

    private record Run(int exit, String output) {}

    private Run mvnw(Path from, String... arguments) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        ProcessBuilder command =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of(project.resolve("mvnw").toString()),
                                                Stream.of(arguments))
                                        .toList())
                        .directory(from.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        command.environment().clear();
        command.environment().put("PATH", tools.toString());
        command.environment().put("MAVEN_USER_HOME", folder.resolve("home").toString());
        command.environment()
                .put("MVNW_REPOURL", "http://127.0.0.1:" + archive.getAddress().getPort());
        int exit = command.start().waitFor();
        return new Run(exit, Files.readString(printed));
    }

    private void offerTool(String tool) throws IOException {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(place, tool);
            if (Files.isExecutable(program)) {
                writeProgram(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                return;
            }
        }
    }

    private void expectChecksum(String sha512) throws IOException {
        Files.writeString(
                project.resolve(".mvn/wrapper/maven-wrapper.properties"),
                """
                distributionUrl=https://example.test/maven-3/9.9.9/fake-maven-9.9.9-bin.tar.gz
                distributionSha512Sum=%s
                """
                        .formatted(sha512));
    }

    private void install(String version) throws IOException {
        writeProgram(
                tools.resolve("mvn"),
                """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "Apache Maven %s (x)"; exit; fi
                printf 'installed maven:'; printf ' <%%s>' "$@"
                """
                        .formatted(version));
    }

    private byte[] aMavenThatTellsItsArguments() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("archive/fake-maven-9.9.9/bin"));
        writeProgram(
                bin.resolve("mvn"),
                "#!/bin/sh\nprintf 'downloaded maven:'; printf ' <%s>' \"$@\"\n");
        Path packed = folder.resolve("packed.tar.gz");
        List<String> tar =
                List.of("tar", "-czf", packed.toString(), "-C", folder + "/archive", ".");
        assertThat(new ProcessBuilder(tar).inheritIO().start().waitFor()).isZero();
        return Files.readAllBytes(packed);
    }

    private static void writeProgram(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String sha512(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }

    private void answerTheDistribution(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known = exchange.getRequestURI().getPath().endsWith("-9.9.9-bin.tar.gz");
            byte[] body = known ? distribution : "none".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
