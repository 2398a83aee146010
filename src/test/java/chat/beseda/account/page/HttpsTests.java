package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server speaks HTTPS and wss by itself, with a certificate made for the test. */
class HttpsTests {

    private static final String KEY_PASSWORD = "not a secret";

    @TempDir private Path directory;

    @Test
    void overHttpsTheCookiesInsistOnItAndTheChatIsEncryptedToo() throws Exception {
        Path keys = keys();
        try (RunningBeseda beseda =
                        RunningBeseda.start(
                                directory.resolve("data"),
                                "server.ssl.key-store=" + keys,
                                "server.ssl.key-store-password=" + KEY_PASSWORD);
                HttpClient http = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            String address = "https://localhost:" + beseda.port();
            Surfer mary = new Surfer(address, http);
            mary.open("/setup");

            mary.submit("/setup", "name", "Mary", "password", RunningBeseda.PASSWORD);

            assertThat(mary.isInside()).isTrue();
            assertThat(mary.cookieLines())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(
                            line ->
                                    assertThat(line)
                                            .startsWith("__Host-beseda-")
                                            .contains("; Secure")
                                            .contains("; HttpOnly")
                                            .contains("; Path=/")
                                            .doesNotContain("Domain"));
            String session = mary.cookie("__Host-beseda-session");
            try (Talker page =
                    Talker.connect(
                            http,
                            address,
                            "Origin",
                            address,
                            "Cookie",
                            "__Host-beseda-session=" + session)) {
                page.hears("\"name\":\"Mary\"");
                page.opensTheLobby();
            }
            assertThat(new Surfer(address, http).withCookie("beseda-session", session).isInside())
                    .as("a cookie that anybody on the way could have set")
                    .isFalse();
            assertThat(mary.open("/sign-in").headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
        }
    }

    private Path keys() throws Exception {
        Path keys = directory.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process making =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "beseda",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                KEY_PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(making.waitFor()).isZero();
        return keys;
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keys)) {
            store.load(stream, KEY_PASSWORD.toCharArray());
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
