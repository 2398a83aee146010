package chat.beseda.protocol;

import static java.util.Map.entry;

import chat.beseda.protocol.ServerMessage.Answer;
import chat.beseda.protocol.ServerMessage.Drain;
import chat.beseda.protocol.ServerMessage.Events;
import chat.beseda.protocol.ServerMessage.Failure;
import chat.beseda.protocol.ServerMessage.Head;
import chat.beseda.protocol.ServerMessage.OwnLog;
import chat.beseda.protocol.ServerMessage.OwnPlace;
import chat.beseda.protocol.ServerMessage.RoomSummary;
import chat.beseda.protocol.ServerMessage.Welcome;
import chat.beseda.protocol.ServerMessage.You;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The records that the server's examples stand for. Holds no state. */
final class ServerExamples {

    private static final long AT = 1_763_625_600_000L;
    private static final String EPOCH = "q3vX8mZt";
    private static final RoomId LOBBY = RoomId.LOBBY;
    private static final OptionalLong NONE = OptionalLong.empty();

    private static final PersonId MARYS_ID = new PersonId("p7");
    private static final Author MARY = new Author(MARYS_ID, "Mary", false);
    private static final Author NAMELESS = new Author(MARYS_ID, "", false);
    private static final Author PEDRO = new Author(new PersonId("g3kQ9xVb2"), "Pedro", true);

    private static final String PHOTO = "Zq3vX8mZtb7Yt2kLmw9Qz1xCvr2mWq5ZpL0xTnBvCaB";
    private static final NamedPerson ANN = new NamedPerson(new PersonId("p9"), "Ann");
    private static final RoomId CELLAR = new RoomId("r8Jd0aQwErTyUiOp");
    private static final RoomId DIRECT = new RoomId("r2mWq5ZpL0xTnBvC");

    private static final Optional<String> HELLO = Optional.of("hello");
    private static final Optional<String> REPLY = Optional.of("Привет, Мария!\nHow are you? 🙂");
    private static final OptionalLong TO_17 = OptionalLong.of(17);

    private static final Event HI_POSTED =
            new Event.Posted(17, id(1), MARY, AT, Optional.of("hi"), NONE);
    private static final Event REPLY_POSTED =
            new Event.Posted(18, id(2), PEDRO, AT + 5_000, REPLY, TO_17);
    private static final Event HI_EDITED = new Event.Edited(19, MARY, AT + 9_000, 17, HELLO);
    private static final Event HI_DELETED = new Event.Deleted(22, MARY, AT + 30_000, 17);
    private static final Event HI_GONE =
            new Event.Posted(17, id(1), NAMELESS, AT, Optional.empty(), NONE);
    private static final Event EDIT_GONE =
            new Event.Edited(19, NAMELESS, AT + 9_000, 17, Optional.empty());

    static final Map<String, ServerMessage> ALL = new TreeMap<>(RoomExamples.ALL);

    private static final Map<String, ServerMessage> OF_MESSAGES =
            Map.ofEntries(
                    entry("server/welcome.json", welcome()),
                    entry("server/welcome-guest.json", welcomeGuest()),
                    entry("server/ok.json", new Answer(3, new Ok.Done())),
                    entry("server/ok-opened.json", new Answer(2, opened(false))),
                    entry("server/ok-opened-reset.json", new Answer(1, opened(true))),
                    entry(
                            "server/ok-posted.json",
                            new Answer(4, new Ok.Stored(17, OptionalLong.of(AT)))),
                    entry("server/ok-changed.json", new Answer(6, new Ok.Stored(19, NONE))),
                    entry("server/ok-history.json", new Answer(8, page())),
                    entry(
                            "server/ok-history-end.json",
                            new Answer(9, new Ok.Page(List.of(), false, EPOCH, 21))),
                    entry("server/ok-pong.json", new Answer(12, new Ok.Pong(AT))),
                    entry("server/error.json", rateLimited()),
                    entry("server/error-without-ref.json", malformed()),
                    entry("server/events.json", events(HI_POSTED, REPLY_POSTED, HI_EDITED)),
                    entry("server/events-posted.json", events(HI_POSTED)),
                    entry("server/events-edited.json", events(HI_EDITED)),
                    entry("server/events-deleted.json", events(HI_DELETED)),
                    entry(
                            "server/events-replayed-after-delete.json",
                            events(HI_GONE, REPLY_POSTED, EDIT_GONE)),
                    entry("server/head.json", new Head(LOBBY, 23, 3, 0)),
                    entry("server/drain.json", new Drain(4_200, OptionalLong.of(20_000))),
                    entry("server/drain-for-good.json", new Drain(4_200, NONE)));

    static {
        ALL.putAll(OF_MESSAGES);
    }

    private ServerExamples() {}

    private static Welcome welcome() {
        return new Welcome(
                "0.1.0",
                new You(MARYS_ID, "Mary", "member", false, Optional.of(PHOTO)),
                Optional.of(new OwnLog(41, "b7Yt2kLm")),
                List.of(
                        new RoomSummary(
                                LOBBY,
                                "Lobby",
                                RoomKind.PUBLIC,
                                20,
                                EPOCH,
                                "",
                                false,
                                List.of(),
                                Optional.of(new OwnPlace(18, 2, 0, RoomLevel.EVERYTHING))),
                        new RoomSummary(
                                DIRECT,
                                "Ann",
                                RoomKind.DIRECT,
                                4,
                                "w9Qz1xCv",
                                "",
                                false,
                                List.of(ANN.id()),
                                Optional.of(new OwnPlace(4, 0, 0, RoomLevel.MENTIONS)))),
                Limits.DEFAULT,
                AT);
    }

    private static Welcome welcomeGuest() {
        return new Welcome(
                "0.1.0",
                new You(PEDRO.by(), "Pedro", "guest", true, Optional.empty()),
                Optional.empty(),
                List.of(
                        new RoomSummary(
                                CELLAR,
                                "Cellar",
                                RoomKind.PUBLIC,
                                7,
                                "c4Rt8uJn",
                                "What lies below",
                                true,
                                List.of(),
                                Optional.empty())),
                new Limits(1_000, 16_384, 8, 50),
                AT);
    }

    private static Ok opened(boolean reset) {
        return new Ok.Opened(20, EPOCH, reset);
    }

    private static Ok page() {
        return new Ok.Page(
                List.of(
                        new Entry.Message(17, id(1), MARY, AT, HELLO, NONE, true, 19),
                        new Entry.Message(18, id(2), PEDRO, AT + 5_000, REPLY, TO_17, false, 18),
                        new Entry.Message(
                                20, id(4), MARY, AT + 20_000, Optional.empty(), NONE, false, 21)),
                true,
                EPOCH,
                21);
    }

    private static Failure rateLimited() {
        return new Failure(
                OptionalLong.of(4), ErrorCode.RATE_LIMITED, "Too many messages at once.", 1_500);
    }

    private static Failure malformed() {
        return new Failure(NONE, ErrorCode.MALFORMED, "A JSON object is expected.", 0);
    }

    private static Events events(Event... events) {
        return new Events(LOBBY, List.of(events));
    }

    private static String id(int last) {
        return "5f0c3a52-7d3e-4c1b-9d0e-2b8f6a1c4e0" + last;
    }
}
