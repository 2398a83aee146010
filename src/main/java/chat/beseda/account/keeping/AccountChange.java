package chat.beseda.account.keeping;

import chat.beseda.database.Change;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;

/**
 * A change that touches no room's log, and so fits anywhere among those that do; but see {@link
 * #in}.
 */
@FunctionalInterface
public interface AccountChange<R> extends Change<R> {

    @Override
    default RoomId room() {
        return RoomId.LOBBY;
    }

    /** The same work, which does touch the log of one room. */
    static <R> AccountChange<R> in(RoomId room, AccountChange<R> change) {
        return new AccountChange<>() {
            @Override
            public RoomId room() {
                return room;
            }

            @Override
            public R apply(Transaction transaction) throws SQLException {
                return change.apply(transaction);
            }
        };
    }
}
