package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTests {

    // 7.1 number 11
    @ParameterizedTest
    @ValueSource(strings = {"8", "0", "", "13, 8", "013", "14"})
    void anotherVersionHearsWhichOneIsSpoken(String version) {
        Decision.Refused refused =
                refusal(Knocking.handshake().with("sec-websocket-version", version)).orElseThrow();

        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_VERSION);
        assertThat(refused.headers()).containsEntry("Sec-WebSocket-Version", "13");
    }

    @Test
    void noVersionAndTwoVersionsAreNotVersion13() {
        assertThat(reason(Knocking.handshake().with("sec-websocket-version")))
                .contains(Reason.UNKNOWN_VERSION);
        assertThat(reason(Knocking.handshake().with("sec-websocket-version", "13", "8")))
                .contains(Reason.UNKNOWN_VERSION);
    }

    // 7.1 number 12
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "",
                "dGhlIHNhbXBsZSBub25jZQ",
                "dGhlIHNhbXBsZSBub25jZQ==x",
                "dGhlIHNhbXBsZSBub25jZTE2Ynl0ZXM=",
                "dGhlIHNhbXBsZSBub25j*Q=="
            })
    void aKeyIsSixteenBytes(String key) {
        assertThat(reason(Knocking.handshake().with("sec-websocket-key", key)))
                .contains(Reason.MALFORMED);
    }

    @Test
    void thereIsExactlyOneKey() {
        String key = "dGhlIHNhbXBsZSBub25jZQ==";
        assertThat(reason(Knocking.handshake().with("sec-websocket-key")))
                .contains(Reason.MALFORMED);
        assertThat(reason(Knocking.handshake().with("sec-websocket-key", key, key)))
                .contains(Reason.MALFORMED);
    }

    // 7.1 number 13
    @Test
    void anUpgradeIsAGetWithEverythingThatBelongsToIt() {
        for (String method : new String[] {"HEAD", "POST", "PUT", "get", "BREW"}) {
            Decision.Refused refused = refusal(Knocking.handshake().method(method)).orElseThrow();
            assertThat(refused.reason()).isEqualTo(Reason.METHOD_NOT_ALLOWED);
            assertThat(refused.headers()).containsEntry("Allow", "GET");
        }
        assertThat(reason(Knocking.handshake().with("connection"))).contains(Reason.MALFORMED);
        assertThat(reason(Knocking.handshake().with("connection", "close")))
                .contains(Reason.MALFORMED);
        assertThat(reason(Knocking.handshake().with("upgrade"))).contains(Reason.MALFORMED);
        assertThat(reason(Knocking.handshake().with("upgrade", "h2c"))).contains(Reason.MALFORMED);
        assertThat(reason(Knocking.plainGet().with("upgrade", "h2c"))).contains(Reason.MALFORMED);
        assertThat(reason(Knocking.handshake().protocol("HTTP/1.0"))).contains(Reason.MALFORMED);
    }

    @Test
    void wordsOfTheUpgradeMayBeWrittenInAnyCase() {
        assertThat(
                        reason(
                                Knocking.handshake()
                                        .with("upgrade", "WebSocket")
                                        .with("connection", "Keep-Alive , UPGRADE")))
                .isEmpty();
    }

    // 7.1 numbers 15 and 16
    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; server_max_window_bits=99",
                "permessage-deflate; client_max_window_bits, x-webkit-deflate-frame",
                "a ; b = \"c\" ;d",
                "@frames"
            })
    void offersOfExtensionsMayHoldAnything(String offer) {
        Optional<Reason> reason =
                reason(Knocking.handshake().with("sec-websocket-extensions", offer));

        // An at sign is no token, so nobody can ask for what is our own.
        assertThat(reason.isEmpty()).isEqualTo(!offer.startsWith("@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ";", "a;", "a;=b", "a=b", "a;b=\"", "a;b=\"c d\"", "a b"})
    void offersOfExtensionsHaveASyntax(String offer) {
        assertThat(reason(Knocking.handshake().with("sec-websocket-extensions", offer)))
                .contains(Reason.MALFORMED);
    }

    // 7.1 number 16
    @Test
    void longOffersAreReadOnce() {
        String hundred = "permessage-deflate; a=1; b, ".repeat(100) + "end";
        String blanks = "a" + " ".repeat(8_000) + "!" + " ;".repeat(4_000) + "=";

        assertThat(reason(Knocking.handshake().with("sec-websocket-extensions", hundred)))
                .isEmpty();
        assertThat(reason(Knocking.handshake().with("sec-websocket-extensions", blanks)))
                .contains(Reason.MALFORMED);
        assertThat(reason(Knocking.handshake().with("sec-websocket-protocol", "x".repeat(10_000))))
                .contains(Reason.UNKNOWN_SUB_PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beseda.v1", "soap, beseda.v1", "beseda.v1,wamp"})
    void ourSubProtocolIsFoundAmongOthers(String offer) {
        assertThat(reason(Knocking.handshake().with("sec-websocket-protocol", offer))).isEmpty();
        assertThat(reason(Knocking.handshake().with("sec-websocket-protocol", "soap", offer)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "BESEDA.V1", "beseda.v2, soap"})
    void otherSubProtocolsHearWhichOneIsKnown(String offer) {
        Decision.Refused refused =
                refusal(Knocking.handshake().with("sec-websocket-protocol", offer)).orElseThrow();

        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_SUB_PROTOCOL);
        assertThat(refused.detail()).isEqualTo("beseda.v1");
    }

    @Test
    void whoOffersNoSubProtocolSpeaksPlain() {
        Knocking knocking = Knocking.handshake().with("sec-websocket-protocol");

        assertThat(reason(knocking)).isEmpty();
        assertThat(Handshake.subProtocol(knocking.knock())).contains(SubProtocol.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "beseda.v1,", "beseda v1", "beseda.v1;q=1"})
    void anOfferOfSubProtocolsIsAListOfTokens(String offer) {
        assertThat(reason(Knocking.handshake().with("sec-websocket-protocol", offer)))
                .contains(Reason.MALFORMED);
    }

    private static Optional<Decision.Refused> refusal(Knocking knocking) {
        return Handshake.refuse(knocking.knock());
    }

    private static Optional<Reason> reason(Knocking knocking) {
        return refusal(knocking).map(Decision.Refused::reason);
    }
}
