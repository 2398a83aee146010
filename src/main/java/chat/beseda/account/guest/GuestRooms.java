package chat.beseda.account.guest;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.List;

/** The rooms that guests can be let into by a link; who knows rooms says which. Thread-safe. */
public interface GuestRooms {

    /** A room to choose. Immutable. */
    record Choice(RoomId room, String name) {}

    /**
     * Those that somebody may let guests into, by their names; at most 200. The lobby is none of
     * them, because nobody can be sent away from there.
     */
    List<Choice> of(PersonId person);

    /**
     * Makes a guest a member of the room and of no other, and says so in its log: the change has to
     * be one of that room.
     *
     * @return false if there is no such room any more
     */
    boolean admit(Transaction transaction, Person guest, RoomId room) throws SQLException;
}
