package chat.beseda.connection.conversation;

import chat.beseda.account.Person;
import chat.beseda.account.Profiles;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.ServerMessage;
import chat.beseda.room.OwnRoom;
import chat.beseda.room.Room;
import chat.beseda.room.Rooms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the first message of a connection. Immutable. */
@Component
final class Welcomes {

    private final Rooms rooms;
    private final Profiles profiles;
    private final Limits limits;
    private final Clock clock;
    private final String version;

    Welcomes(
            Rooms rooms,
            Profiles profiles,
            Limits limits,
            Clock clock,
            @Value("${beseda.version:live}") String version) {
        this.rooms = rooms;
        this.profiles = profiles;
        this.limits = limits;
        this.clock = clock;
        this.version = version;
    }

    ServerMessage.Welcome to(Person person) {
        // The log first: what comes between the two is then told once more, and not never.
        Optional<ServerMessage.OwnLog> ownLog = rooms.ownLog(person);
        List<ServerMessage.RoomSummary> summaries =
                rooms.of(person).stream().map(room -> summary(person, room)).toList();
        return new ServerMessage.Welcome(
                version,
                new ServerMessage.You(
                        person.id(),
                        person.name(),
                        person.role().word(),
                        person.guest(),
                        profiles.of(person.id()).photo()),
                ownLog,
                summaries,
                limits,
                clock.millis());
    }

    private static ServerMessage.RoomSummary summary(Person person, OwnRoom own) {
        Room room = own.room();
        return new ServerMessage.RoomSummary(
                room.id(),
                room.name(),
                room.kind(),
                room.seq(),
                room.epoch(),
                own.topic(),
                own.archived(),
                own.people(),
                person.id().hasAccount()
                        ? Optional.of(
                                new ServerMessage.OwnPlace(
                                        own.read(), own.unread(), 0, own.level()))
                        : Optional.empty());
    }
}
