package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartLineTests {

    @ParameterizedTest
    @CsvSource({
        "open,    127.0.0.1, Only this machine can reach it.",
        "open,    0.0.0.0,   Anyone who can reach it may join.",
        "invite,  127.0.0.1, for invited people only"
    })
    void oneLineSaysWhereTheChatIsAndWhoCanReachIt(
            String access, String address, String said, CapturedOutput output) {
        start("--beseda.access=" + access, "--server.address=" + address);

        assertThat(output.getAll().lines().filter(line -> line.contains(said)))
                .singleElement()
                .asString()
                .containsPattern("http://localhost:\\d+");
    }

    @Test
    void aServerWithoutAnOwnerSaysOnceHowToOwnIt(CapturedOutput output) {
        start("--beseda.access=invite");

        assertThat(output.getAll())
                .containsOnlyOnce(PageOnly.SET_UP_TOKEN)
                .containsPattern("http://localhost:\\d+/setup on this machine")
                .containsPattern("http://[^/ ]+:\\d+/setup\\?token=" + PageOnly.SET_UP_TOKEN);
    }

    @Test
    void underAPublicAddressTheLinkLeadsThere(CapturedOutput output) {
        start("--beseda.access=invite", "--beseda.public-url=https://chat.example");

        assertThat(output.getAll())
                .contains("https://chat.example/setup?token=" + PageOnly.SET_UP_TOKEN);
    }

    @Test
    void whereOnlyThisMachineIsLetInNoWordIsSaid(CapturedOutput output) {
        start("--beseda.access=open");

        assertThat(output.getAll()).contains("/setup").doesNotContain(PageOnly.SET_UP_TOKEN);
    }

    @Test
    void aServerWithAnOwnerSaysNothingOfIt(CapturedOutput output) {
        start("--beseda.access=invite", "--test.owned=true");

        assertThat(output.getAll()).doesNotContain("/setup");
    }

    @Test
    void aPublicAddressIsTheOneThatIsSaid(CapturedOutput output) {
        start("--beseda.access=open", "--beseda.public-url=https://chat.example");

        assertThat(output.getAll())
                .contains("Beseda is open at https://chat.example - ")
                .doesNotContain("Only this machine");
    }

    private static void start(String... arguments) {
        new SpringApplicationBuilder(PageOnly.class)
                .properties("server.port=0")
                .run(arguments)
                .close();
    }
}
