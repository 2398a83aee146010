package chat.beseda.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTests {

    @Test
    void anAddressMayBeWrittenAsPeopleWriteIt() {
        assertThat(PublicAddress.parse("https://Chat.Example.org/"))
                .isEqualTo(new PublicAddress("https", "chat.example.org", 443));
        assertThat(PublicAddress.parse("http://беседа.рф:8080"))
                .isEqualTo(new PublicAddress("http", "xn--80abjda5e.xn--p1ai", 8080));
        assertThat(PublicAddress.parse("http://[2001:DB8::1]:8080"))
                .isEqualTo(new PublicAddress("http", "[2001:db8::1]", 8080));
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.org,      https://chat.example.org",
        "https://chat.example.org:443/, https://chat.example.org",
        "http://chat.example.org:8080,  http://chat.example.org:8080",
        "http://[::1]:80,               http://[::1]"
    })
    void itIsSaidAsABrowserNamesAnOrigin(String written, String said) {
        assertThat(PublicAddress.parse(written)).hasToString(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "chat.example.org", "ftp://a", "http://a/b", "http://a@b"})
    void whatIsNoAddressIsNotRead(String written) {
        assertThatThrownBy(() -> PublicAddress.parse(written))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https, anything,              true",
        "http,  chat.example.org,      true",
        "http,  Chat.Example.org:443,  true",
        "http,  chat.example.org:8080, false",
        "http,  localhost:8080,        false"
    })
    void anEncryptedWayIsKnownByItselfOrByThePublicAddress(
            String scheme, String host, boolean encrypted) {
        ServerAddress server = FakeAccounts.serverAt("https://chat.example.org");

        assertThat(server.isEncrypted(scheme, Optional.of(host))).isEqualTo(encrypted);
        assertThat(FakeAccounts.serverAt("").isEncrypted("http", Optional.of(host))).isFalse();
    }
}
