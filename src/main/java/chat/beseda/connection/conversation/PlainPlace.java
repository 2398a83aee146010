package chat.beseda.connection.conversation;

import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.RoomId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The room that a plain connection speaks in, and after which seq it wants to hear. Immutable.
 *
 * @param after a place that cannot be read is beyond every head, so that the answer is a reset
 */
public record PlainPlace(RoomId room, OptionalLong after, Optional<String> epoch) {

    private static final Pattern SEQ = Pattern.compile("\\d{1,16}");

    /** Reads {@code room}, {@code after} and {@code epoch} in the query of the address. */
    public static PlainPlace in(Map<String, String> query) {
        return new PlainPlace(
                new RoomId(query.getOrDefault("room", RoomId.LOBBY.value())),
                query.containsKey("after")
                        ? OptionalLong.of(seq(query.get("after")))
                        : OptionalLong.empty(),
                Optional.ofNullable(query.get("epoch")));
    }

    FeedRequest.Open open() {
        return new FeedRequest.Open(0, room, after, epoch);
    }

    private static long seq(String written) {
        return SEQ.matcher(written).matches() ? Long.parseLong(written) : Long.MAX_VALUE;
    }
}
