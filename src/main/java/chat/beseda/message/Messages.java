package chat.beseda.message;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.database.Readers;
import chat.beseda.database.Writer;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.room.Rooms;
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
    private final ChangeStore changes = new ChangeStore();
    private final HistoryStore history = new HistoryStore();

    Messages(Rooms rooms, Guests guests, Writer writer, Readers readers) {
        this.rooms = rooms;
        this.writer = writer;
        this.readers = readers;
        this.deeds = new Deeds(guests);
    }

    CompletableFuture<Ok> post(Person person, MessageRequest.Post post) {
        return once(person, post, transaction -> deeds.post(transaction, person, post))
                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.of(made.at())));
    }

    CompletableFuture<Ok> edit(Person person, MessageRequest.Edit edit) {
        return once(person, edit, transaction -> deeds.edit(transaction, person, edit))
                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.empty()));
    }

    CompletableFuture<Ok> delete(Person person, MessageRequest.Delete delete) {
        return once(person, delete, transaction -> deeds.delete(transaction, person, delete))
                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.empty()));
    }

    /** Reads on the caller's thread. */
    Ok.Page history(Person person, MessageRequest.History asked) {
        rooms.enter(person, asked.room());
        return readers.read(
                connection ->
                        history.page(connection, asked.room(), asked.position(), asked.limit()));
    }

    private CompletableFuture<ChangeStore.Made> once(
            Person person, MessageRequest.Change request, OnceOnly.Deed deed) {
        rooms.checkMayPost(person, request.room());
        byte[] hash = ContentHash.of(request);
        return writer.submit(new OnceOnly(person, request, hash, deed, changes));
    }
}
