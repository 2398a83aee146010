package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.NamedPerson;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.OwnEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.Action;
import chat.beseda.room.OnceOnly.Made;
import chat.beseda.room.standing.Doorkeeper;
import chat.beseda.room.standing.MembershipStore;
import chat.beseda.room.standing.MembershipStore.Found;
import java.sql.SQLException;

/**
 * How people leave rooms, in the transaction: the room's log says so, and their own. Holds no
 * state; for the writer's thread.
 */
final class Departures {

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final MembershipStore memberships = new MembershipStore();

    Made part(Transaction transaction, Person person, RoomId room) throws SQLException {
        Found found = doorkeeper.admit(transaction, person, room, Action.PART);
        RoomDeeds.refuseInLobby(room, "Everybody is in the lobby.");
        if (!found.standing().member()) {
            return new Made(room, found.head(), transaction.now(room));
        }
        long at = transaction.now(room);
        Notice.Left left =
                transaction.append(room, seq -> new Notice.Left(seq, person.author(), at));
        leave(transaction, person, room, person.id());
        return RoomDeeds.made(room, left);
    }

    Made remove(Transaction transaction, Person person, RoomRequest.Remove remove)
            throws SQLException {
        RoomId room = remove.room();
        doorkeeper.admit(transaction, person, room, Action.REMOVE);
        RoomDeeds.refuseInLobby(room, "Everybody is in the lobby.");
        if (remove.person().equals(person.id())) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, "To go yourself, leave the room.");
        }
        NamedPerson removed =
                memberships
                        .member(transaction, room, remove.person())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                ErrorCode.NO_SUCH_PERSON,
                                                "They are not in this room."));
        long at = transaction.now(room);
        Notice.Removed gone =
                transaction.append(
                        room, seq -> new Notice.Removed(seq, person.author(), at, removed));
        leave(transaction, person, room, remove.person());
        return RoomDeeds.made(room, gone);
    }

    private void leave(Transaction transaction, Person by, RoomId room, PersonId who)
            throws SQLException {
        memberships.remove(transaction, room, who);
        memberships.passOn(transaction, room, true);
        RoomId own = RoomId.ownLog(who);
        long at = transaction.now(own);
        transaction.append(own, seq -> new OwnEvent.TakenOut(seq, by.author(), at, room));
    }
}
