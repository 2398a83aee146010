package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.RequestHandler;
import chat.beseda.database.Answers;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.OwnRoom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do with rooms, in short words for tests. Thread-safe. */
final class House {

    static final Person OLGA = new Person(new PersonId("p0"), "Olga", Role.OWNER);
    static final Person MARY = new Person(new PersonId("p1"), "Mary", Role.MEMBER);
    static final Person PEDRO = new Person(new PersonId("p2"), "Pedro", Role.MEMBER);
    static final Person ANN = new Person(new PersonId("p3"), "Ann", Role.MEMBER);

    private final TestStore store;
    private final AtomicInteger ids = new AtomicInteger();

    /** A store that is open, where these four have accounts. */
    House(TestStore store) {
        this.store = store.withPeople(OLGA, MARY, PEDRO, ANN);
    }

    TestStore store() {
        return store;
    }

    /** An id that nobody used. */
    String id() {
        return "id-" + ids.incrementAndGet();
    }

    CompletionStage<Ok> ask(Person person, RoomRequest request) {
        RequestHandler<RoomRequest> handler = store.part(RequestHandler.class, RoomRequest.class);
        return handler.handle(person, request);
    }

    CompletionStage<Ok> ask(Person person, MessageRequest request) {
        RequestHandler<MessageRequest> handler =
                store.part(RequestHandler.class, MessageRequest.class);
        return handler.handle(person, request);
    }

    Ok does(Person person, RoomRequest request) {
        return Answers.answer(ask(person, request));
    }

    Refusal refused(Person person, RoomRequest request) {
        return Answers.refusal(ask(person, request));
    }

    RoomId room(Person person, String name, RoomKind kind) {
        return made(person, new RoomRequest.Create(1, id(), name, kind, false));
    }

    RoomId made(Person person, RoomRequest.Change request) {
        return ((Ok.InRoom) does(person, request)).room();
    }

    void join(Person person, RoomId room) {
        does(person, new RoomRequest.Join(1, room, id()));
    }

    void add(Person person, RoomId room, Person added) {
        does(person, new RoomRequest.Add(1, room, id(), added.id()));
    }

    void remove(Person person, RoomId room, Person removed) {
        does(person, new RoomRequest.Remove(1, room, id(), removed.id()));
    }

    void part(Person person, RoomId room) {
        does(person, new RoomRequest.Part(1, room, id()));
    }

    CompletionStage<Ok> posting(Person person, RoomId room, String text) {
        return ask(person, new MessageRequest.Post(1, room, id(), text, OptionalLong.empty()));
    }

    long posts(Person person, RoomId room, String text) {
        return ((Ok.Stored) Answers.answer(posting(person, room, text))).seq();
    }

    /** What somebody reads of a room's newest messages. */
    Ok.Page reads(Person person, RoomId room) {
        return (Ok.Page)
                Answers.answer(
                        ask(
                                person,
                                new MessageRequest.History(
                                        1, room, new MessageRequest.Position.Newest(), 200)));
    }

    List<OwnRoom> roomsOf(Person person) {
        return store.rooms().of(person);
    }

    Optional<OwnRoom> ownRoom(Person person, RoomId room) {
        return roomsOf(person).stream().filter(own -> own.room().id().equals(room)).findFirst();
    }

    /** Changes what only others may change. */
    void exec(String sql) {
        Answers.answer(
                store.writer()
                        .submit(
                                TestChange.of(
                                        RoomId.LOBBY,
                                        transaction ->
                                                transaction.statement(sql).executeUpdate())));
    }

    /** What happened in a room, in a word each. */
    List<String> log(RoomId room) {
        return events(room).stream().map(Event::kind).toList();
    }

    List<String> ownLog(Person person) {
        return log(RoomId.ownLog(person.id()));
    }

    List<Event> events(RoomId room) {
        FrameCodec codec = store.part(FrameCodec.class);
        return store.log().read(room, 0, 10_000, Integer.MAX_VALUE).stream()
                .map(event -> codec.decodeEvent(event.json()))
                .toList();
    }
}
