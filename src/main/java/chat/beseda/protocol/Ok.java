package chat.beseda.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an {@code ok} carries, by the kind of request it answers. Immutable. */
public sealed interface Ok {

    /** Nothing but the confirmation. */
    record Done() implements Ok {}

    /** A change is on disk as the event {@code seq}; a post also says when. */
    record Stored(long seq, OptionalLong at) implements Ok {}

    /** A feed is open; with {@code reset} nothing is replayed and live starts at head + 1. */
    record Opened(long seq, String epoch, boolean reset) implements Ok {}

    /** A page of history as of the event {@code asOf}. */
    record Page(List<Entry> entries, boolean more, String epoch, long asOf) implements Ok {}

    /** A room was made, or found to be there; {@code seq} is its head. */
    record InRoom(RoomId room, long seq) implements Ok {}

    /** A page of the rooms that one may find. */
    record RoomList(List<FoundRoom> rooms, boolean more) implements Ok {}

    /** A page of people. */
    record PersonList(List<FoundPerson> people, boolean more) implements Ok {}

    /**
     * A room in the directory.
     *
     * @param people how many are in it
     * @param joined whether the asker is
     */
    record FoundRoom(
            RoomId id, String name, RoomKind kind, String topic, int people, boolean joined) {}

    /**
     * Somebody in the directory, or in a room.
     *
     * @param host whether they made the room that was asked about
     * @param photo the last part of their photo's address; empty for who has none
     * @param status a line in their own words; empty for who says nothing
     */
    record FoundPerson(
            PersonId id,
            String name,
            String role,
            boolean host,
            Optional<String> photo,
            String status) {}

    /** The answer to a ping: the server's time in milliseconds since 1970, UTC. */
    record Pong(long at) implements Ok {}
}
