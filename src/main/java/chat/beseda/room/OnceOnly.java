package chat.beseda.room;

import chat.beseda.account.Person;
import chat.beseda.database.Change;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A change that happens once for each person and id, however often it is asked for. Immutable.
 *
 * @param room whose log is taken first
 * @param alsoRooms other logs that are written to
 * @param id the person's own for this change
 * @param hash of the request's content, see {@link ContentHash}
 * @param characters how long its texts are
 */
public record OnceOnly(
        Person person,
        RoomId room,
        List<RoomId> alsoRooms,
        String id,
        byte[] hash,
        int characters,
        Deed deed)
        implements Change<OnceOnly.Made> {

    private static final ChangeStore CHANGES = new ChangeStore();

    /** What is to happen, and what became of it. */
    @FunctionalInterface
    public interface Deed {

        Made in(Transaction transaction) throws SQLException;
    }

    /**
     * What became of a change: an event in a room, or its head where nothing had to happen.
     *
     * @param at milliseconds since 1970, UTC
     */
    public record Made(RoomId room, long seq, long at) {}

    @Override
    public int weightBytes() {
        return Change.super.weightBytes() + 2 * characters;
    }

    @Override
    public Made apply(Transaction transaction) throws SQLException {
        Optional<ChangeStore.Kept> before = CHANGES.find(transaction, person.id(), id);
        if (before.isEmpty()) {
            Made made = deed.in(transaction);
            CHANGES.save(transaction, person.id(), id, hash, made);
            return made;
        }
        if (!Arrays.equals(hash, before.get().hash())) {
            throw new Refusal(
                    ErrorCode.ID_REUSED, "This id already stands for something else; it is kept.");
        }
        return before.get().made();
    }
}
