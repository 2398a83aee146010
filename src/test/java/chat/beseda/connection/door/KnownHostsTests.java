package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.FakeAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTests {

    private final KnownHosts unnamed = hosts("");
    private final KnownHosts behindProxy = hosts("https://chat.example.org");
    private final KnownHosts inTheHouse = hosts("http://192.168.1.5:8080/");

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LocalHost:8080"})
    void thisMachineIsKnownOnItsOwnPort(String host) {
        assertThat(knowsHost(unnamed, host)).isTrue();
        assertThat(knowsHost(behindProxy, host)).isTrue();
        assertThat(knowsOrigin(unnamed, "http://" + host)).isTrue();
    }

    // 7.1 number 7
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:",
                "localhost:80",
                "localhost:08080",
                "localhost:8081",
                "localhost.:8080",
                "localhost:8080.evil.example",
                "localhost:8080@evil.example",
                "evil.example:8080",
                "127.0.0.1.nip.io:8080",
                "127.1:8080",
                "2130706433:8080",
                "[::]:8080",
                "0.0.0.0:8080",
                " localhost:8080",
                "chat.example.org"
            })
    void whatTheHostHeaderClaimsIsNotBelieved(String host) {
        assertThat(knowsHost(unnamed, host)).isFalse();
    }

    @Test
    void exactlyOneHostIsNamed() {
        assertThat(unnamed.refuseHost(Knocking.plainGet().with("host").knock())).isPresent();
        assertThat(
                        unnamed.refuseHost(
                                Knocking.plainGet()
                                        .with("host", "localhost:8080", "evil.example")
                                        .knock()))
                .isPresent();
    }

    @Test
    void thePublicAddressIsKnownWithItsOwnSchemeAndPort() {
        assertThat(knowsHost(behindProxy, "chat.example.org")).isTrue();
        assertThat(knowsHost(behindProxy, "chat.example.org:443")).isTrue();
        assertThat(knowsHost(behindProxy, "chat.example.org:8080")).isFalse();
        assertThat(knowsOrigin(behindProxy, "https://chat.example.org")).isTrue();
        assertThat(knowsOrigin(behindProxy, "http://chat.example.org")).isFalse();
        assertThat(knowsOrigin(behindProxy, "https://chat.example.org:8443")).isFalse();
        assertThat(knowsHost(inTheHouse, "192.168.1.5:8080")).isTrue();
        assertThat(knowsOrigin(inTheHouse, "http://192.168.1.5:8080")).isTrue();
        assertThat(knowsOrigin(inTheHouse, "https://192.168.1.5:8080")).isFalse();
    }

    // 7.1 numbers 1, 2, 4, 5, 8 and 9
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "%%%",
                "https://evil.example",
                "http://localhost:8080.evil.example",
                "http://localhost.evil.example:8080",
                "http://localhost:8080:evil.example",
                "http://localhost:8080/",
                "http://localhost:8080#x",
                "http://localhost:8081",
                "http://localhost",
                "https://localhost:8080",
                "HTTP://localhost:8080",
                "ws://localhost:8080",
                "http:localhost:8080",
                "//localhost:8080",
                "localhost:8080",
                "http://evil@localhost:8080",
                "http://localhost:8080@evil.example",
                "http://localhost:8080 http://evil.example",
                "http://localhost:8080, http://evil.example",
                "http://xn--80a:8080"
            })
    void noTrickMakesAForeignOriginOurs(String origin) {
        assertThat(knowsOrigin(unnamed, origin)).isFalse();
    }

    // 7.1 number 6
    @Test
    void twoOriginsAreOneTooMany() {
        String good = "http://localhost:8080";
        assertThat(
                        unnamed.refuseOrigin(
                                Knocking.plainGet()
                                        .with("origin", good, "http://evil.example")
                                        .knock()))
                .isPresent();
        assertThat(unnamed.refuseOrigin(Knocking.plainGet().with("origin", good, good).knock()))
                .isPresent();
    }

    private static KnownHosts hosts(String publicUrl) {
        return new KnownHosts(FakeAccounts.serverAt(publicUrl));
    }

    private static boolean knowsHost(KnownHosts hosts, String host) {
        return hosts.refuseHost(Knocking.plainGet().with("host", host).knock()).isEmpty();
    }

    private static boolean knowsOrigin(KnownHosts hosts, String origin) {
        return hosts.refuseOrigin(Knocking.plainGet().with("origin", origin).knock()).isEmpty();
    }
}
