package chat.beseda.message;

import static chat.beseda.protocol.RoomId.LOBBY;

import chat.beseda.account.Person;
import chat.beseda.account.RequestHandler;
import chat.beseda.database.Answers;
import chat.beseda.database.StoredEvent;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.Entry;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** What people do in a room, in short words for tests. Immutable. */
record Chat(TestStore store) {

    /** A store that is open, where these two have accounts. */
    Chat {
        store.withPeople(MARY, PEDRO);
    }

    static final Person MARY = new Person(new PersonId("p1"), "Mary", false);
    static final Person PEDRO = new Person(new PersonId("p2"), "Pedro", false);

    CompletionStage<Ok> ask(Person person, MessageRequest request) {
        RequestHandler<MessageRequest> handler =
                store.part(RequestHandler.class, MessageRequest.class);
        return handler.handle(person, request);
    }

    Ok.Stored does(Person person, MessageRequest.Change request) {
        return (Ok.Stored) Answers.answer(ask(person, request));
    }

    Refusal refused(Person person, MessageRequest request) {
        return Answers.refusal(ask(person, request));
    }

    Ok.Page history(Position position, int limit) {
        return (Ok.Page) Answers.answer(ask(MARY, asking(LOBBY, position, limit)));
    }

    /** What people wrote, of everything on the page. */
    static List<Entry.Message> messages(Ok.Page page) {
        return page.entries().stream().map(Entry.Message.class::cast).toList();
    }

    /** All that the lobby's log holds after {@code seq}. */
    List<Event> events(long after) {
        FrameCodec codec = store.part(FrameCodec.class);
        return stored(after).stream().map(event -> codec.decodeEvent(event.json())).toList();
    }

    /** The same as it goes over the wire. */
    String wire() {
        StringBuilder wire = new StringBuilder();
        stored(0)
                .forEach(
                        event ->
                                wire.append(new String(event.json(), StandardCharsets.UTF_8))
                                        .append('\n'));
        return wire.toString();
    }

    static MessageRequest.Post post(String id, String text) {
        return new MessageRequest.Post(1, LOBBY, id, text, OptionalLong.empty());
    }

    static MessageRequest.Post reply(String id, String text, long to) {
        return new MessageRequest.Post(1, LOBBY, id, text, OptionalLong.of(to));
    }

    static MessageRequest.Edit edit(String id, long target, String text) {
        return new MessageRequest.Edit(1, LOBBY, id, target, text);
    }

    static MessageRequest.Delete delete(String id, long target) {
        return new MessageRequest.Delete(1, LOBBY, id, target);
    }

    static MessageRequest.History asking(RoomId room, Position position, int limit) {
        return new MessageRequest.History(1, room, position, limit);
    }

    private List<StoredEvent> stored(long after) {
        return store.log().read(LOBBY, after, 1_000_000, Integer.MAX_VALUE);
    }
}
