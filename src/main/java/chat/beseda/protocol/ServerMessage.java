package chat.beseda.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the server says. Immutable. */
public sealed interface ServerMessage {

    /** The first words on every connection. */
    record Welcome(
            String version,
            You you,
            Optional<OwnLog> me,
            List<RoomSummary> rooms,
            Limits limits,
            long at)
            implements ServerMessage {}

    /** Where a person's own log stands; guests without an account have none. */
    record OwnLog(long seq, String epoch) {}

    /**
     * Who the connection speaks for.
     *
     * @param photo the last part of their photo's address; empty for who has none
     */
    record You(PersonId id, String name, String role, boolean guest, Optional<String> photo) {}

    /**
     * A room that the person is in.
     *
     * @param name of a direct room, the names of the others
     * @param people of a direct room, the others
     * @param place how the person stands to it; empty for guests without an account
     */
    record RoomSummary(
            RoomId id,
            String name,
            RoomKind kind,
            long seq,
            String epoch,
            String topic,
            boolean archived,
            List<PersonId> people,
            Optional<OwnPlace> place) {}

    /**
     * How somebody stands to a room.
     *
     * @param read up to which seq they have seen it
     * @param unread messages of others above that, counted up to a limit
     * @param mentions how many of them name the person
     */
    record OwnPlace(long read, int unread, int mentions, RoomLevel level) {}

    /** The answer to the request {@code ref}. */
    record Answer(long ref, Ok ok) implements ServerMessage {}

    /** A refusal; without {@code ref} when the request had none. */
    record Failure(OptionalLong ref, ErrorCode code, String message, long retryAfterMs)
            implements ServerMessage {}

    /** Events of one room, ascending and gapless. */
    record Events(RoomId room, List<Event> events) implements ServerMessage {}

    /** A room's log grew while its feed is not open; counts as in {@link OwnPlace}. */
    record Head(RoomId room, long seq, int unread, int mentions) implements ServerMessage {}

    /** Somebody writes in a room that the client has on its screen; true for a few seconds. */
    record Typing(RoomId room, PersonId by, String name) implements ServerMessage {}

    /** How people's presence changed; all that is known, the first time. */
    record Presence(List<PersonPresence> people) implements ServerMessage {}

    /** Where people are too many to be told apart: how many look at a room. */
    record Crowd(RoomId room, int here) implements ServerMessage {}

    /** Whether somebody is here. */
    record PersonPresence(PersonId id, PresenceState state) {}

    /** The server is about to close this connection, and when it expects to be back. */
    record Drain(long closeInMs, OptionalLong backInMs) implements ServerMessage {}
}
