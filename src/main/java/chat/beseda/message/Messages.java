package chat.beseda.message;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.database.Writer;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.room.ContentHash;
import chat.beseda.room.OnceOnly;
import chat.beseda.room.Room;
import chat.beseda.room.Rooms;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Posting, editing, deleting and reading back, for who may do so in the room. Thread-safe. */
@Component
final class Messages {

    private final Rooms rooms;
    private final Writer writer;
    private final Readers readers;
    private final Deeds deeds;
    private final HistoryStore history;

    Messages(Rooms rooms, Guests guests, Writer writer, Readers readers, FrameCodec codec) {
        this.rooms = rooms;
        this.writer = writer;
        this.readers = readers;
        this.history = new HistoryStore(codec);
        this.deeds = new Deeds(guests, rooms);
    }

    CompletableFuture<Ok> post(Person person, MessageRequest.Post post) {
        return once(
                        person,
                        post,
                        post.text().length(),
                        transaction -> deeds.post(transaction, person, post))
                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.of(made.at())));
    }

    CompletableFuture<Ok> edit(Person person, MessageRequest.Edit edit) {
        return once(
                        person,
                        edit,
                        edit.text().length(),
                        transaction -> deeds.edit(transaction, person, edit))
                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.empty()));
    }

    CompletableFuture<Ok> delete(Person person, MessageRequest.Delete delete) {
        return once(person, delete, 0, transaction -> deeds.delete(transaction, person, delete))
                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.empty()));
    }

    /** Reads on the caller's thread. */
    Ok.Page history(Person person, MessageRequest.History asked) {
        Room room = rooms.enter(person, asked.room());
        return readers.read(
                connection -> history.page(connection, room, asked.position(), asked.limit()));
    }

    private CompletableFuture<OnceOnly.Made> once(
            Person person, MessageRequest.Change request, int characters, Deed deed) {
        rooms.checkReach(person, request.room(), request.id());
        return writer.submit(
                new OnceOnly(
                        person,
                        request.room(),
                        List.of(),
                        request.id(),
                        ContentHash.of(request),
                        characters,
                        transaction -> {
                            Event event = deed.in(transaction);
                            return new OnceOnly.Made(request.room(), event.seq(), event.at());
                        }));
    }

    /** What is to happen, and the event that it becomes. */
    @FunctionalInterface
    private interface Deed {

        Event in(Transaction transaction) throws SQLException;
    }
}
