package chat.beseda.protocol;

import static java.util.Map.entry;

import chat.beseda.protocol.ServerMessage.Answer;
import chat.beseda.protocol.ServerMessage.Events;
import chat.beseda.protocol.ServerMessage.PersonPresence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The records that the server's examples about rooms and people stand for. Holds no state. */
final class RoomExamples {

    private static final long AT = 1_763_625_600_000L;
    private static final RoomId LOBBY = RoomId.LOBBY;
    private static final RoomId CELLAR = new RoomId("r8Jd0aQwErTyUiOp");
    private static final RoomId DIRECT = new RoomId("r2mWq5ZpL0xTnBvC");
    private static final Author MARY = new Author(new PersonId("p7"), "Mary", false);
    private static final NamedPerson ANN = new NamedPerson(new PersonId("p9"), "Ann");

    static final Map<String, ServerMessage> ALL =
            Map.ofEntries(
                    entry("server/ok-in-room.json", new Answer(13, new Ok.InRoom(CELLAR, 1))),
                    entry("server/ok-rooms.json", new Answer(23, rooms())),
                    entry("server/ok-people.json", new Answer(26, people())),
                    entry("server/ok-history-notices.json", new Answer(8, page())),
                    entry(
                            "server/events-joined.json",
                            in(
                                    CELLAR,
                                    new Notice.Joined(1, MARY, AT, Optional.empty()),
                                    new Notice.Joined(2, MARY, AT, Optional.of(ANN)))),
                    entry("server/events-left.json", in(CELLAR, new Notice.Left(3, MARY, AT))),
                    entry(
                            "server/events-removed.json",
                            in(CELLAR, new Notice.Removed(4, MARY, AT, ANN))),
                    entry(
                            "server/events-renamed.json",
                            in(CELLAR, new Notice.Renamed(5, MARY, AT, "Wine cellar"))),
                    entry(
                            "server/events-topic.json",
                            in(CELLAR, new Notice.Topic(6, MARY, AT, "What lies below"))),
                    entry(
                            "server/events-archived.json",
                            in(
                                    CELLAR,
                                    new Notice.Archived(7, MARY, AT, true),
                                    new Notice.Archived(8, MARY, AT, false))),
                    entry("server/own-added.json", own(inCellar(), withAnn())),
                    entry(
                            "server/own-removed.json",
                            own(new OwnEvent.TakenOut(44, MARY, AT, CELLAR))),
                    entry(
                            "server/own-read.json",
                            own(new OwnEvent.ReadUpTo(45, MARY, AT, LOBBY, 20))),
                    entry(
                            "server/own-unread.json",
                            own(new OwnEvent.MarkedUnread(46, MARY, AT, LOBBY, 18))),
                    entry(
                            "server/own-level.json",
                            own(new OwnEvent.LevelSet(47, MARY, AT, LOBBY, RoomLevel.NOTHING))),
                    entry("server/typing.json", new ServerMessage.Typing(LOBBY, MARY.by(), "Mary")),
                    entry("server/presence.json", presence()),
                    entry("server/presence-crowd.json", new ServerMessage.Crowd(LOBBY, 812)));

    private RoomExamples() {}

    private static Ok rooms() {
        return new Ok.RoomList(
                List.of(
                        new Ok.FoundRoom(
                                CELLAR, "Cellar", RoomKind.PUBLIC, "What lies below", 3, true),
                        new Ok.FoundRoom(
                                new RoomId("r0"), "Cell biology", RoomKind.PRIVATE, "", 2, false)),
                false);
    }

    private static Ok people() {
        return new Ok.PersonList(
                List.of(
                        new Ok.FoundPerson(ANN.id(), "Ann", "admin", false, Optional.empty(), ""),
                        new Ok.FoundPerson(
                                MARY.by(),
                                "Mary",
                                "member",
                                true,
                                Optional.of("Zq3vX8mZtb7Yt2kLmw9Qz1xCvr2mWq5ZpL0xTnBvCaB"),
                                "Gone to sea until Monday")),
                true);
    }

    private static Ok page() {
        return new Ok.Page(
                List.of(
                        new Entry.Told(new Notice.Joined(1, MARY, AT, Optional.empty())),
                        new Entry.Message(
                                2,
                                "5f0c3a52-7d3e-4c1b-9d0e-2b8f6a1c4e01",
                                MARY,
                                AT,
                                Optional.of("hi"),
                                OptionalLong.empty(),
                                false,
                                2)),
                false,
                "q3vX8mZt",
                2);
    }

    private static Event inCellar() {
        return new OwnEvent.Added(42, MARY, AT, CELLAR, "Cellar", RoomKind.PUBLIC, List.of());
    }

    private static Event withAnn() {
        return new OwnEvent.Added(43, MARY, AT, DIRECT, "Ann", RoomKind.DIRECT, List.of(ANN.id()));
    }

    private static ServerMessage presence() {
        return new ServerMessage.Presence(
                List.of(
                        new PersonPresence(MARY.by(), PresenceState.HERE),
                        new PersonPresence(ANN.id(), PresenceState.AWAY),
                        new PersonPresence(new PersonId("p11"), PresenceState.OFFLINE)));
    }

    private static Events in(RoomId room, Event... events) {
        return new Events(room, List.of(events));
    }

    private static Events own(Event... events) {
        return in(RoomId.ownLog(MARY.by()), events);
    }
}
