package chat.beseda.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.owner.OwnerSetUp;
import chat.beseda.account.reset.NewPasswords;
import chat.beseda.database.StartRefused;
import chat.beseda.database.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command for an owner who lost the password, without a web server. */
@ExtendWith(OutputCaptureExtension.class)
class ResetOwnerTests {

    private static final Pattern LINK = Pattern.compile("(\\S+)/reset/([A-Za-z0-9_-]{22})\\s");

    @TempDir private Path data;

    @Test
    void itIsMeantOnlyWhereItIsWritten() {
        assertThat(ResetOwner.isMeant("--beseda.data-dir=x", "reset-owner")).isTrue();
        assertThat(ResetOwner.isMeant("--beseda.data-dir=reset-owner")).isFalse();
        assertThat(ResetOwner.isMeant()).isFalse();
    }

    @Test
    void itPrintsALinkThatWorks(CapturedOutput output) {
        try (TestStore store = store()) {
            owner(store, Optional.of("https://chat.example.org"));
        }

        ResetOwner.run("reset-owner", "--beseda.data-dir=" + data);

        Matcher link = LINK.matcher(output.getOut());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo("https://chat.example.org");
        try (TestStore store = store()) {
            assertThat(store.part(NewPasswords.class).person(link.group(2)))
                    .hasValueSatisfying(owner -> assertThat(owner.name()).isEqualTo("Mary"));
            assertThat(store.part(NewPasswords.class).person("x".repeat(22))).isEmpty();
        }
    }

    @Test
    void aServerWithoutAnOwnerHasNobodyToPrintItFor(CapturedOutput output) {
        ResetOwner.run("reset-owner", "--beseda.data-dir=" + data);

        assertThat(output.getOut()).contains("has no owner yet").doesNotContain("/reset/");
    }

    @Test
    void whileTheServerRunsItSaysSo() {
        try (TestStore _ = store()) {
            assertThatThrownBy(() -> ResetOwner.run("reset-owner", "--beseda.data-dir=" + data))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by another running Beseda");
        }
    }

    private TestStore store() {
        return TestStore.on(Map.of("beseda.data-dir", data.toString())).open();
    }

    private static void owner(TestStore store, Optional<String> origin) {
        assertThat(
                        store.part(OwnerSetUp.class)
                                .claim(
                                        "Mary",
                                        "a quiet warm room",
                                        origin.map(PublicAddress::parse)))
                .isPresent();
    }
}
