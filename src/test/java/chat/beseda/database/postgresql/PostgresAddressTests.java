package chat.beseda.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.database.StartRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line leads to the database, however it is written, and never shows its password. */
class PostgresAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://mary:se%40cr+et@db:5433/chat",
                "postgresql://mary:se%40cr%2Bet@db:5433/chat",
                "jdbc:postgresql://db:5433/chat?user=mary&password=se%40cr+et",
                "jdbc:postgresql://mary:se@cr+et@db:5433/chat",
                "  postgres://mary:se%40cr+et@db:5433/chat?\n"
            })
    void allWaysOfWritingItLeadToTheSame(String url) {
        assertThat(address(url))
                .isEqualTo(new PostgresAddress("db:5433", "chat", Map.of(), "mary", "se@cr+et"));
    }

    @Test
    void whatIsSaidBesideTheAddressGoesBeforeIt() {
        PostgresAddress address =
                PostgresAddress.of(
                        new PostgresSettings("postgres://mary:old@db/chat", "pedro", "a:b@c/d?e"));
        assertThat(address.user()).isEqualTo("pedro");
        assertThat(address.password()).isEqualTo("a:b@c/d?e");
    }

    @Test
    void parametersAreKeptForTheDriver() {
        PostgresAddress address =
                address("postgres://a,b:5433/chat?sslmode=require&options=-c%20x%3Dy&ssl");
        assertThat(address.hosts()).isEqualTo("a,b:5433");
        assertThat(address.parameters())
                .isEqualTo(Map.of("sslmode", "require", "options", "-c x=y", "ssl", ""));
        assertThat(address.user()).isEmpty();
    }

    @Test
    void addressesInNumbersAndNoHostAtAllAreFine() {
        assertThat(address("postgres://[::1]:5432/chat").hosts()).isEqualTo("[::1]:5432");
        assertThat(address("postgres:///chat").hosts()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://mary:secret@db/chat",
                "postgres://mary:secret@db",
                "postgres://mary:secret@db/",
                "postgres://mary:secret%ZZ@db/chat",
                "jdbc:postgresql:chat?password=secret",
                "db:5432/chat",
                "secret"
            })
    void whatIsNoAddressIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> address(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("beseda.database-url")
                .hasMessageNotContaining("secret");
    }

    @Test
    void nothingThatIsPrintedHoldsThePassword() {
        String url = "postgres://mary:secret@db/chat?password=secret";
        assertThat(address(url)).hasToString("db/chat");
        assertThat(new PostgresSettings(url, "", "secret").toString()).doesNotContain("secret");
    }

    private static PostgresAddress address(String url) {
        return PostgresAddress.of(new PostgresSettings(url, "", ""));
    }
}
