package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.Action;
import chat.beseda.room.OnceOnly.Made;
import chat.beseda.room.standing.Doorkeeper;
import chat.beseda.room.standing.MembershipStore.Found;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What happens in the transaction when somebody changes a room itself. Holds no state; for the
 * writer's thread.
 */
final class RoomDeeds {

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final RoomRowStore rows = new RoomRowStore();
    private final Arrivals arrivals = new Arrivals();

    /** Makes the room {@code id}, which nobody has yet. */
    Made create(Transaction transaction, Person person, RoomRequest.Create create, NewRoom fresh)
            throws SQLException {
        arrivals.requireAccount(transaction, person);
        RoomName name = RoomName.of(create.name());
        boolean open = create.kind() == RoomKind.PUBLIC;
        if (open) {
            requireFree(transaction, name);
        }
        rows.insert(
                transaction,
                new RoomRowStore.Row(
                        fresh.id(),
                        name.shown(),
                        create.kind(),
                        fresh.epoch(),
                        open ? Optional.of(name.key()) : Optional.empty(),
                        Optional.empty(),
                        open || create.earlierHistory()));
        return arrivals.found(transaction, person, fresh.id(), name.shown(), create.kind());
    }

    Made rename(Transaction transaction, Person person, RoomRequest.Rename rename)
            throws SQLException {
        RoomId room = rename.room();
        Found found = doorkeeper.admit(transaction, person, room, Action.RENAME);
        RoomName name = RoomName.of(rename.name());
        long at = transaction.now(room);
        if (name.shown().equals(rows.name(transaction, room))) {
            return new Made(room, found.head(), at);
        }
        if (found.standing().kind() == RoomKind.PUBLIC
                && rows.named(transaction, name.key()).filter(room::equals).isEmpty()) {
            requireFree(transaction, name);
        }
        rows.rename(transaction, room, name);
        return made(
                room,
                transaction.append(
                        room, seq -> new Notice.Renamed(seq, person.author(), at, name.shown())));
    }

    Made topic(Transaction transaction, Person person, RoomRequest.Topic topic)
            throws SQLException {
        RoomId room = topic.room();
        Found found = doorkeeper.admit(transaction, person, room, Action.TOPIC);
        String text = RoomName.topic(topic.text());
        long at = transaction.now(room);
        if (!rows.setTopic(transaction, room, text)) {
            return new Made(room, found.head(), at);
        }
        return made(
                room,
                transaction.append(room, seq -> new Notice.Topic(seq, person.author(), at, text)));
    }

    Made archive(Transaction transaction, Person person, RoomRequest.Archive archive)
            throws SQLException {
        RoomId room = archive.room();
        Found found = doorkeeper.admit(transaction, person, room, Action.ARCHIVE);
        refuseInLobby(room, "The lobby stays open.");
        long at = transaction.now(room);
        if (found.standing().archived() == archive.on()) {
            return new Made(room, found.head(), at);
        }
        rows.setArchived(transaction, room, archive.on());
        return made(
                room,
                transaction.append(
                        room, seq -> new Notice.Archived(seq, person.author(), at, archive.on())));
    }

    /** What the lobby does not do. */
    static void refuseInLobby(RoomId room, String words) {
        if (room.equals(RoomId.LOBBY)) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, words);
        }
    }

    static Made made(RoomId room, Notice notice) {
        return new Made(room, notice.seq(), notice.at());
    }

    private void requireFree(Transaction transaction, RoomName name) throws SQLException {
        if (rows.named(transaction, name.key()).isPresent()) {
            throw new Refusal(ErrorCode.NAME_TAKEN, "There is a room of this name already.");
        }
    }
}
