package chat.beseda.account;

import chat.beseda.database.Change;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;

/** Keeps the key of this server, made at its first start. Immutable. */
record KeepKey(GuestStore store, byte[] proposed) implements Change<byte[]> {

    /** It touches no log; any room does. */
    @Override
    public RoomId room() {
        return RoomId.LOBBY;
    }

    @Override
    public byte[] apply(Transaction transaction) throws SQLException {
        return store.key(transaction, proposed);
    }
}
