package chat.beseda.protocol;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each client example about rooms and people means. Holds no state. */
final class RoomRequestExamples {

    private static final RoomId CELLAR = new RoomId("r8Jd0aQwErTyUiOp");
    private static final PersonId ANN = new PersonId("p9");

    static final Map<String, Request> ALL =
            Map.ofEntries(
                    entry(
                            "client/create.json",
                            new RoomRequest.Create(13, id("05"), "Cellar", RoomKind.PUBLIC, false)),
                    entry(
                            "client/create-private.json",
                            new RoomRequest.Create(14, id("06"), "Board", RoomKind.PRIVATE, true)),
                    entry("client/direct.json", new RoomRequest.Direct(15, id("07"), List.of(ANN))),
                    entry(
                            "client/rename.json",
                            new RoomRequest.Rename(16, CELLAR, id("08"), "Wine cellar")),
                    entry(
                            "client/topic.json",
                            new RoomRequest.Topic(17, CELLAR, id("09"), "What lies below")),
                    entry(
                            "client/archive.json",
                            new RoomRequest.Archive(18, CELLAR, id("10"), true)),
                    entry("client/join.json", new RoomRequest.Join(19, CELLAR, id("11"))),
                    entry("client/part.json", new RoomRequest.Part(20, CELLAR, id("12"))),
                    entry("client/add.json", new RoomRequest.Add(21, CELLAR, id("13"), ANN)),
                    entry("client/remove.json", new RoomRequest.Remove(22, CELLAR, id("14"), ANN)),
                    entry(
                            "client/rooms.json",
                            new RoomRequest.Rooms(23, Optional.of("cel"), Optional.empty())),
                    entry(
                            "client/rooms-after.json",
                            new RoomRequest.Rooms(24, Optional.empty(), Optional.of(CELLAR))),
                    entry(
                            "client/people.json",
                            new RoomRequest.People(
                                    25,
                                    Optional.of("ann"),
                                    Optional.of(new PersonId("p7")),
                                    Optional.empty())),
                    entry(
                            "client/people-room.json",
                            new RoomRequest.People(
                                    26,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(RoomId.LOBBY))),
                    entry("client/read.json", new RoomRequest.Read(27, RoomId.LOBBY, 20)),
                    entry("client/unread.json", new RoomRequest.Unread(28, RoomId.LOBBY, 18)),
                    entry(
                            "client/level.json",
                            new RoomRequest.Level(29, RoomId.LOBBY, RoomLevel.MENTIONS)),
                    entry(
                            "client/looking.json",
                            new PresenceRequest.Looking(30, Optional.of(RoomId.LOBBY))),
                    entry(
                            "client/looking-away.json",
                            new PresenceRequest.Looking(31, Optional.empty())),
                    entry("client/typing.json", new PresenceRequest.Typing(32, RoomId.LOBBY)));

    private RoomRequestExamples() {}

    private static String id(String last) {
        return "5f0c3a52-7d3e-4c1b-9d0e-2b8f6a1c4e" + last;
    }
}
