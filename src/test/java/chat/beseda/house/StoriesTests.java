package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.MessageRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever people can do to a room is told as a story: what is allowed, and what is refused. */
class StoriesTests {

    private static final Path STORIES =
            Path.of("src/test/java/chat/beseda/message/DeedsContract.java");

    @Test
    void everyChangeHasItsStory() throws Exception {
        String stories = Files.readString(STORIES);
        List<String> changes =
                Arrays.stream(MessageRequest.Change.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList();

        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(
                        change -> assertThat(stories).contains("MessageRequest." + change + "("));
    }
}
