package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.connection.BesideSomebody;
import chat.beseda.connection.EchoServer;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawHandshake;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** People whom nobody knows, also where only the invited come in. */
class StrangersTests extends BesideSomebody {

    private EchoServer invite;

    @BeforeAll
    void startForTheInvited() {
        invite = EchoServer.start();
    }

    @AfterAll
    void stopForTheInvited() {
        invite.close();
    }

    // 7.1 number 3
    @Test
    void aCookieWithoutAnOriginIsRefusedUnlessAnybodyMayComeIn() throws Exception {
        HttpAnswer answer =
                handshake(invite).without("Origin").header("Cookie", "session=abc").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"missing-origin\"");
        handshake().without("Origin").open().close();
    }

    // 7.1 number 19
    @ParameterizedTest
    @ValueSource(strings = {"", "SESSION=expired", "beseda-guest=abcdefghijklmnopqrstuv"})
    void whoIsNotSignedInIsNotUpgraded(String cookie) throws Exception {
        RawHandshake handshake = handshake(invite);
        if (!cookie.isEmpty()) {
            handshake.header("Cookie", cookie);
        }

        HttpAnswer answer = handshake.send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"not-signed-in\"").contains("sign in");
    }

    // 7.1 number 19
    @Test
    void aTamperedCookieIsNotUpgraded() throws Exception {
        HttpAnswer answer = handshake().header("Cookie", "beseda-guest=<tampered>").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"damaged-cookie\"");
    }

    // 7.1 number 20
    @Test
    void aTokenInTheAddressIsRefusedAndNotLogged(CapturedOutput log) throws Exception {
        HttpAnswer answer = handshake().path("/chat?token=very-secret-token").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"token-in-address\"").doesNotContain("very-secret");
        assertThat(log.getAll()).doesNotContain("very-secret");
    }

    @Test
    void aWrongTokenIsNotLogged(CapturedOutput log) throws Exception {
        HttpAnswer answer = handshake().header("Authorization", "Bearer very-secret").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(log.getAll()).doesNotContain("very-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat;a=b", "/%63hat", "//chat", "/./chat", "/x/../chat", "/chat/"})
    void noDetourLeadsPastTheGuard(String path) throws Exception {
        String line = "GET " + path + " HTTP/1.1";

        assertThat(handshake().replace("Origin", "http://evil.example").line(line).send().status())
                .isIn(400, 403, 404);
        assertThatThrownBy(() -> handshake(invite).line(line).open())
                .isInstanceOf(IOException.class);
    }

    private static RawHandshake handshake(EchoServer at) {
        return RawHandshake.at(at.port());
    }
}
