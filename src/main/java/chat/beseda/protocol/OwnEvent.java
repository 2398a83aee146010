package chat.beseda.protocol;

import java.util.List;

/** One entry of a person's own log, which their own connections alone follow. Immutable. */
public sealed interface OwnEvent extends Event {

    /** The room that it is about. */
    RoomId room();

    /**
     * The person is in a room from now on.
     *
     * @param title the room's name; of a direct one, the names of the others
     * @param people of a direct room, the others
     */
    record Added(
            long seq,
            Author author,
            long at,
            RoomId room,
            String title,
            RoomKind roomKind,
            List<PersonId> people)
            implements OwnEvent {

        @Override
        public String kind() {
            return "added";
        }
    }

    /** The person is in a room no more. */
    record TakenOut(long seq, Author author, long at, RoomId room) implements OwnEvent {

        @Override
        public String kind() {
            return "removed";
        }
    }

    /** The person has seen everything up to {@code target}. */
    record ReadUpTo(long seq, Author author, long at, RoomId room, long target)
            implements OwnEvent {

        @Override
        public String kind() {
            return "read";
        }
    }

    /** The person wants to come back to {@code target} and what follows it. */
    record MarkedUnread(long seq, Author author, long at, RoomId room, long target)
            implements OwnEvent {

        @Override
        public String kind() {
            return "unread";
        }
    }

    /** Of how much the person wants to be told. */
    record LevelSet(long seq, Author author, long at, RoomId room, RoomLevel level)
            implements OwnEvent {

        @Override
        public String kind() {
            return "level";
        }
    }
}
