package chat.beseda.connection.following;

import chat.beseda.room.Room;

/** What is spoken on a connection, as far as events are concerned. Immutable. */
@FunctionalInterface
public interface Tongue {

    /** How the room's events are put into frames. */
    Rendition in(Room room);
}
