package chat.beseda.protocol;

import static java.util.Map.entry;

import chat.beseda.protocol.MessageRequest.Position;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What each client example means. Holds no state. */
final class RequestExamples {

    private static final RoomId LOBBY = RoomId.LOBBY;
    private static final OptionalLong NONE = OptionalLong.empty();

    static final Map<String, Request> ALL = new TreeMap<>(RoomRequestExamples.ALL);

    private static final Map<String, Request> OF_MESSAGES =
            Map.ofEntries(
                    entry(
                            "client/open.json",
                            new FeedRequest.Open(1, LOBBY, NONE, Optional.empty())),
                    entry(
                            "client/open-resume.json",
                            new FeedRequest.Open(
                                    2, LOBBY, OptionalLong.of(17), Optional.of("q3vX8mZt"))),
                    entry("client/close.json", new FeedRequest.Close(3, LOBBY)),
                    entry("client/post.json", new MessageRequest.Post(4, LOBBY, id(1), "hi", NONE)),
                    entry(
                            "client/post-reply.json",
                            new MessageRequest.Post(
                                    5,
                                    LOBBY,
                                    id(2),
                                    "Привет, Мария!\nHow are you? 🙂",
                                    OptionalLong.of(17))),
                    entry(
                            "client/edit.json",
                            new MessageRequest.Edit(6, LOBBY, id(3), 17, "hello")),
                    entry("client/delete.json", new MessageRequest.Delete(7, LOBBY, id(4), 17)),
                    history("client/history.json", 8, new Position.Newest(), 50),
                    history("client/history-before.json", 9, new Position.Before(17), 20),
                    history("client/history-after.json", 10, new Position.After(0), 200),
                    history("client/history-around.json", 11, new Position.Around(17), 50),
                    entry("client/ping.json", new FeedRequest.Ping(12)));

    static {
        ALL.putAll(OF_MESSAGES);
    }

    private RequestExamples() {}

    private static Map.Entry<String, Request> history(
            String file, long ref, Position position, int limit) {
        return entry(file, new MessageRequest.History(ref, LOBBY, position, limit));
    }

    private static String id(int last) {
        return "5f0c3a52-7d3e-4c1b-9d0e-2b8f6a1c4e0" + last;
    }
}
