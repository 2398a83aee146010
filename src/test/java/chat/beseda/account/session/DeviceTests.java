package chat.beseda.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people find their browsers again in a list. */
class DeviceTests {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox · Linux",
        "Mozilla/5.0 (Windows NT 10.0) Chrome/142 Safari/537 Edg/142, Edge · Windows",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/142 Safari/537, Chrome · Android",
        "Mozilla/5.0 (iPhone; CPU like Mac OS X) Version/18 Safari/604, Safari · iPhone",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10) Version/18 Safari/605, Safari · macOS",
        "curl on Linux, Linux",
        "curl/8.9, ?",
        "<script>alert(1)</script>, ?"
    })
    void aBrowserIsAWordOrTwoThatWeKnow(String said, String word) {
        assertThat(Device.of(Optional.of(said))).isEqualTo(word);
    }

    @Test
    void whoSaysNothingIsAQuestion() {
        assertThat(Device.of(Optional.empty())).isEqualTo("?");
    }
}
