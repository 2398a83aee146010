package chat.beseda.message;

import chat.beseda.account.Person;
import chat.beseda.database.Change;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A change that happens once for each person and id, however often it is asked for. Immutable.
 *
 * @param hash of the request's content
 */
record OnceOnly(
        Person person, MessageRequest.Change request, byte[] hash, Deed deed, ChangeStore changes)
        implements Change<ChangeStore.Made> {

    /** What is to happen, and the event that it becomes. */
    @FunctionalInterface
    interface Deed {

        Event in(Transaction transaction) throws SQLException;
    }

    @Override
    public RoomId room() {
        return request.room();
    }

    @Override
    public int weightBytes() {
        int characters =
                switch (request) {
                    case MessageRequest.Post post -> post.text().length();
                    case MessageRequest.Edit edit -> edit.text().length();
                    case MessageRequest.Delete _ -> 0;
                };
        return Change.super.weightBytes() + 2 * characters;
    }

    @Override
    public ChangeStore.Made apply(Transaction transaction) throws SQLException {
        Optional<ChangeStore.Made> before = changes.find(transaction, person.id(), request.id());
        return before.isPresent() ? repeated(before.get()) : firstTime(transaction);
    }

    private ChangeStore.Made repeated(ChangeStore.Made before) {
        if (!Arrays.equals(hash, before.hash())) {
            throw new Refusal(
                    ErrorCode.ID_REUSED, "This id already stands for something else; it is kept.");
        }
        return before;
    }

    private ChangeStore.Made firstTime(Transaction transaction) throws SQLException {
        Event event = deed.in(transaction);
        ChangeStore.Made made = new ChangeStore.Made(hash, event.seq(), event.at());
        changes.save(transaction, person.id(), request.id(), request.room(), made);
        return made;
    }
}
