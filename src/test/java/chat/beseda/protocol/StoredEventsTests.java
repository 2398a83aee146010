package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredEventsTests {

    @Test
    void storedBytesGoOutUntouched() {
        assertThat(message(RoomId.LOBBY, "{\"b\" : 2}", "{\"a\":\"я\"}"))
                .isEqualTo(
                        "{\"type\":\"events\",\"room\":\"lobby\","
                                + "\"events\":[{\"b\" : 2},{\"a\":\"я\"}]}");
    }

    @Test
    void noEventsMakeAnEmptyArray() {
        assertThat(message(RoomId.LOBBY))
                .isEqualTo("{\"type\":\"events\",\"room\":\"lobby\",\"events\":[]}");
    }

    @Test
    void aRoomCannotBreakOutOfItsString() {
        RoomId room = new RoomId("a\"],\\\n🙂я");
        byte[] message = StoredEvents.message(room, List.of());

        assertThat(ExampleFiles.tree(message).get("room").asString()).isEqualTo(room.value());
    }

    private static String message(RoomId room, String... events) {
        List<byte[]> stored =
                Arrays.stream(events).map(event -> event.getBytes(StandardCharsets.UTF_8)).toList();
        return new String(StoredEvents.message(room, stored), StandardCharsets.UTF_8);
    }
}
