package chat.beseda.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on SQLite. */
class SqliteDeedsTests extends DeedsContract {

    private static final String SECRET = "the-secret-that-must-not-be-found";

    @TempDir Path directory;

    @Test
    void evenTheFileHoldsNothingOfADeletedMessage() throws IOException {
        Chat chat = new Chat(store().open());
        for (String text : List.of(SECRET, SECRET.repeat(1_000))) {
            long seq = chat.does(Chat.MARY, Chat.post("a" + text.length(), text)).seq();
            chat.does(Chat.MARY, Chat.edit("b" + text.length(), seq, text + text));
            assertThat(file()).contains(SECRET);
            chat.does(Chat.MARY, Chat.delete("c" + text.length(), seq));
        }
        closeStores();
        assertThat(file()).doesNotContain(SECRET);
    }

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    /** The database and its log, each byte a character. */
    private String file() throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (String name : List.of("beseda.db", "beseda.db-wal")) {
            Path part = directory.resolve(name);
            if (Files.exists(part)) {
                bytes.append(Files.readString(part, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}
