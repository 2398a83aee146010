package chat.beseda.protocol;

import java.util.List;
import java.util.Optional;

/** Requests about rooms and who is in them. Immutable. */
public sealed interface RoomRequest extends Request {

    /** A request that changes something; {@code id} makes sending it again safe. */
    sealed interface Change extends RoomRequest, ChangeRequest {}

    /** A change of a room that is there. */
    sealed interface Within extends Change {

        RoomId room();
    }

    /**
     * Make a room.
     *
     * @param kind public or private
     * @param earlierHistory whether who joins a private room later sees what was written before
     */
    record Create(long ref, String id, String name, RoomKind kind, boolean earlierHistory)
            implements Change {

        @Override
        public String type() {
            return "create";
        }
    }

    /** Talk with these people, in the one room that these people and the asker have. */
    record Direct(long ref, String id, List<PersonId> people) implements Change {

        @Override
        public String type() {
            return "direct";
        }
    }

    /** Give a room another name. */
    record Rename(long ref, RoomId room, String id, String name) implements Within {

        @Override
        public String type() {
            return "rename";
        }
    }

    /** Say what a room is about; an empty text takes it away. */
    record Topic(long ref, RoomId room, String id, String text) implements Within {

        @Override
        public String type() {
            return "topic";
        }
    }

    /** Let a room take nothing new, or take something again. */
    record Archive(long ref, RoomId room, String id, boolean on) implements Within {

        @Override
        public String type() {
            return "archive";
        }
    }

    /** Come into a public room. */
    record Join(long ref, RoomId room, String id) implements Within {

        @Override
        public String type() {
            return "join";
        }
    }

    /** Leave a room. */
    record Part(long ref, RoomId room, String id) implements Within {

        @Override
        public String type() {
            return "part";
        }
    }

    /** Bring somebody into a room. */
    record Add(long ref, RoomId room, String id, PersonId person) implements Within {

        @Override
        public String type() {
            return "add";
        }
    }

    /** Send somebody out of a room. */
    record Remove(long ref, RoomId room, String id, PersonId person) implements Within {

        @Override
        public String type() {
            return "remove";
        }
    }

    /**
     * The rooms that one may find.
     *
     * @param text what their names hold
     * @param after the room after which the page begins
     */
    record Rooms(long ref, Optional<String> text, Optional<RoomId> after) implements RoomRequest {

        @Override
        public String type() {
            return "rooms";
        }
    }

    /**
     * The people that one may find, or those in a room.
     *
     * @param text what their names hold
     * @param after the person after whom the page begins
     */
    record People(long ref, Optional<String> text, Optional<PersonId> after, Optional<RoomId> room)
            implements RoomRequest {

        @Override
        public String type() {
            return "people";
        }
    }

    /** Everything up to {@code seq} was seen. */
    record Read(long ref, RoomId room, long seq) implements RoomRequest {

        @Override
        public String type() {
            return "read";
        }
    }

    /** {@code seq} and what follows it is to be seen again. */
    record Unread(long ref, RoomId room, long seq) implements RoomRequest {

        @Override
        public String type() {
            return "unread";
        }
    }

    /** Of how much in a room one wants to be told. */
    record Level(long ref, RoomId room, RoomLevel level) implements RoomRequest {

        @Override
        public String type() {
            return "level";
        }
    }
}
