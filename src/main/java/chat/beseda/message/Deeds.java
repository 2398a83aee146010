package chat.beseda.message;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.OwnEvent;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Action;
import chat.beseda.room.Rooms;
import java.sql.SQLException;
import java.util.Optional;

/** What happens in the transaction when somebody writes. Immutable; for the writer's thread. */
final class Deeds {

    private final Guests guests;
    private final Rooms rooms;
    private final MessageStore messages = new MessageStore();

    Deeds(Guests guests, Rooms rooms) {
        this.guests = guests;
        this.rooms = rooms;
    }

    Event post(Transaction transaction, Person person, MessageRequest.Post post)
            throws SQLException {
        long visibleFrom = rooms.checkMay(transaction, person, post.room(), Action.POST);
        if (post.replyTo().isPresent()) {
            // A message that was deleted meanwhile may still be answered.
            find(transaction, post.room(), seen(post.replyTo().getAsLong(), visibleFrom));
        }
        if (!person.id().hasAccount()) {
            guests.remember(transaction, person);
        }
        long at = transaction.now(post.room());
        Event.Posted posted =
                transaction.append(
                        post.room(),
                        seq ->
                                new Event.Posted(
                                        seq,
                                        post.id(),
                                        person.author(),
                                        at,
                                        Optional.of(post.text()),
                                        post.replyTo()));
        messages.insert(transaction, post.room(), posted);
        return posted;
    }

    Event edit(Transaction transaction, Person person, MessageRequest.Edit edit)
            throws SQLException {
        long visibleFrom = rooms.checkMay(transaction, person, edit.room(), Action.EDIT_OWN);
        long target = seen(edit.target(), visibleFrom);
        if (!standing(transaction, edit.room(), target).author().equals(person.id())) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, "Only its author can change a message.");
        }
        long at = transaction.now(edit.room());
        Event.Edited edited =
                transaction.append(
                        edit.room(),
                        seq ->
                                new Event.Edited(
                                        seq,
                                        person.author(),
                                        at,
                                        edit.target(),
                                        Optional.of(edit.text())));
        messages.replaceText(transaction, edit.room(), edited);
        return edited;
    }

    Event delete(Transaction transaction, Person person, MessageRequest.Delete delete)
            throws SQLException {
        long visibleFrom = rooms.checkMay(transaction, person, delete.room(), Action.READ);
        long target = seen(delete.target(), visibleFrom);
        MessageStore.Standing message = standing(transaction, delete.room(), target);
        boolean own = message.author().equals(person.id());
        Action deleting = own ? Action.DELETE_OWN : Action.DELETE_OTHERS;
        rooms.checkMay(transaction, person, delete.room(), deleting);
        transaction.rewrite(delete.room(), delete.target(), Deeds::withoutText);
        long at = transaction.now(delete.room());
        Event.Deleted deleted =
                transaction.append(
                        delete.room(),
                        seq -> new Event.Deleted(seq, person.author(), at, delete.target()));
        messages.blank(transaction, delete.room(), deleted);
        return deleted;
    }

    /** What somebody may not see is not there for them. */
    private static long seen(long target, long visibleFrom) {
        if (target <= visibleFrom) {
            throw noSuchMessage();
        }
        return target;
    }

    private MessageStore.Standing standing(Transaction transaction, RoomId room, long target)
            throws SQLException {
        MessageStore.Standing message = find(transaction, room, target);
        if (message.deleted()) {
            throw noSuchMessage();
        }
        return message;
    }

    private MessageStore.Standing find(Transaction transaction, RoomId room, long seq)
            throws SQLException {
        return messages.find(transaction, room, seq).orElseThrow(Deeds::noSuchMessage);
    }

    private static Event withoutText(Event event) {
        return switch (event) {
            case Event.Posted posted ->
                    new Event.Posted(
                            posted.seq(),
                            posted.id(),
                            posted.author(),
                            posted.at(),
                            Optional.empty(),
                            posted.replyTo());
            case Event.Edited edited ->
                    new Event.Edited(
                            edited.seq(),
                            edited.author(),
                            edited.at(),
                            edited.target(),
                            Optional.empty());
            case Event.Deleted _, Notice _, OwnEvent _ -> event;
        };
    }

    private static Refusal noSuchMessage() {
        return new Refusal(ErrorCode.NO_SUCH_MESSAGE, "There is no such message in this room.");
    }
}
