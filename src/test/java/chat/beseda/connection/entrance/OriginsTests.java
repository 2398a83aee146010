package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.BesideSomebody;
import chat.beseda.connection.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, names and proxies that are not ours. */
class OriginsTests extends BesideSomebody {

    // 7.1 numbers 1, 2, 4, 5, 8 and 9
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:port.evil.example",
                "%%%",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://evil@127.0.0.1:PORT",
                "http://127.0.0.1:PORT@evil.example",
                "http://[",
                "\u0000",
                ""
            })
    void aForeignOriginIsRefusedAndNeverAnError(String origin) throws Exception {
        String written = origin.replace("PORT", Integer.toString(server().port()));

        HttpAnswer answer = handshake().replace("Origin", written).send();

        // An origin that is no text at all does not even reach the guard.
        assertThat(answer.status()).isEqualTo(written.equals("\u0000") ? 400 : 403);
        assertShowsNothing(answer);
    }

    // 7.1 number 6
    @Test
    void twoOriginsAreRefusedInEitherOrder() throws Exception {
        String ours = "http://127.0.0.1:" + server().port();

        assertThat(handshake().header("Origin", "http://evil.example").send().status())
                .isEqualTo(403);
        assertThat(
                        handshake()
                                .replace("Origin", "http://evil.example")
                                .header("Origin", ours)
                                .send()
                                .status())
                .isEqualTo(403);
    }

    // 7.1 number 7; the contract says 421 where the list says 403
    @Test
    void aForeignNameThatPointsHereIsRefused() throws Exception {
        HttpAnswer answer =
                handshake()
                        .replace("Host", "evil.example:" + server().port())
                        .replace("Origin", "http://evil.example:" + server().port())
                        .send();

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("\"unknown-host\"").contains("BESEDA_PUBLIC_URL");
    }

    // 7.1 number 10
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,  evil.example",
        "X-Forwarded-Proto, https",
        "X-Forwarded-Port,  443",
        "X-Forwarded-For,   203.0.113.9",
        "Forwarded,         'for=203.0.113.9;host=evil.example;proto=https'"
    })
    void whatAClientSaysOfItselfAsAProxyIsIgnored(String name, String value) throws Exception {
        handshake().header(name, value).open().close();

        assertThat(
                        handshake()
                                .header(name, value)
                                .replace("Origin", "https://evil.example")
                                .send()
                                .status())
                .isEqualTo(403);
        assertThat(handshake().header(name, value).replace("Host", "evil.example").send().status())
                .isEqualTo(421);
    }

    private static void assertShowsNothing(HttpAnswer answer) {
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("chat.beseda");
        assertThat(answer.headers()).doesNotContainKey("Server");
    }
}
