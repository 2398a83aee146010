package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {

    private static final Mentions MENTIONS =
            new Mentions(
                    List.of(
                            new Source(
                                    "src/room/OpenRoom.java", "class OpenRoom { int heldBytes; }"),
                            new Source(".ci/run", "./mvnw verify"),
                            new Source("docs/rooms.md", "about `ClosedRoom`")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/room/OpenRoom.java",
                "OpenRoom.java",
                "room/",
                "src/room/",
                "docs/rooms.md",
                "OpenRoom",
                "OpenRoom.heldBytes",
                "heldBytes",
                ".ci/run",
                "target/room/",
                "lobby",
                "Origin",
                "/chat",
                "Retry-After",
                "BESEDA_DATA_DIR",
                "java -jar beseda.jar"
            })
    void whatIsThereOrIsNoNameMayBeMentioned(String mention) {
        assertThat(missing(mention)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ClosedRoom.java",
                "src/OpenRoom.java",
                "rooms/",
                "src/rooms/",
                "ClosedRoom",
                "OpenRoom.waitingBytes",
                "ClosedRoom.heldBytes",
                ".ci/runs",
                "waitingBytes"
            })
    void whatIsNotThereIsSeen(String mention) {
        assertThat(missing(mention)).containsExactly("x.md mentions " + mention);
    }

    @Test
    void whatIsToBeTypedIsNoMention() {
        assertThat(MENTIONS.ofNothing(new Source("x.md", "```sh\ncat `ClosedRoom.java`\n```\n")))
                .isEmpty();
    }

    private static List<String> missing(String mention) {
        return MENTIONS.ofNothing(new Source("x.md", "See `" + mention + "`, please."));
    }
}
