package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.database.Writer;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.ContentHash;
import chat.beseda.room.OnceOnly;
import chat.beseda.room.OnceOnly.Made;
import chat.beseda.room.Rooms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands changes of rooms to the writer, each once for its id. Thread-safe. */
@Component
final class RoomChanges {

    private final Rooms rooms;
    private final Writer writer;
    private final RoomDeeds deeds = new RoomDeeds();
    private final Arrivals arrivals = new Arrivals();
    private final Departures departures = new Departures();

    RoomChanges(Rooms rooms, Writer writer) {
        this.rooms = rooms;
        this.writer = writer;
    }

    CompletableFuture<Made> make(Person person, RoomRequest.Change change) {
        if (change instanceof RoomRequest.Within within) {
            rooms.checkReach(person, within.room(), within.id());
        }
        return switch (change) {
            case RoomRequest.Create create -> {
                NewRoom fresh = NewRoom.random();
                yield once(
                        person,
                        create,
                        fresh.id(),
                        List.of(person.id()),
                        transaction -> deeds.create(transaction, person, create, fresh));
            }
            case RoomRequest.Direct direct -> direct(person, direct);
            case RoomRequest.Rename rename ->
                    within(
                            person,
                            rename,
                            transaction -> deeds.rename(transaction, person, rename));
            case RoomRequest.Topic topic ->
                    within(person, topic, transaction -> deeds.topic(transaction, person, topic));
            case RoomRequest.Archive archive ->
                    within(
                            person,
                            archive,
                            transaction -> deeds.archive(transaction, person, archive));
            case RoomRequest.Join join ->
                    once(
                            person,
                            join,
                            join.room(),
                            List.of(person.id()),
                            transaction -> arrivals.join(transaction, person, join.room()));
            case RoomRequest.Part part ->
                    once(
                            person,
                            part,
                            part.room(),
                            List.of(person.id()),
                            transaction -> departures.part(transaction, person, part.room()));
            case RoomRequest.Add add ->
                    once(
                            person,
                            add,
                            add.room(),
                            List.of(add.person()),
                            transaction -> arrivals.add(transaction, person, add));
            case RoomRequest.Remove remove ->
                    once(
                            person,
                            remove,
                            remove.room(),
                            List.of(remove.person()),
                            transaction -> departures.remove(transaction, person, remove));
        };
    }

    private CompletableFuture<Made> direct(Person person, RoomRequest.Direct direct) {
        List<PersonId> all =
                Stream.concat(direct.people().stream(), Stream.of(person.id()))
                        .distinct()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList();
        NewRoom fresh = NewRoom.random();
        return once(
                person,
                direct,
                fresh.id(),
                all,
                transaction -> arrivals.direct(transaction, person, all, fresh));
    }

    private CompletableFuture<Made> within(
            Person person, RoomRequest.Within change, OnceOnly.Deed deed) {
        return once(person, change, change.room(), List.of(), deed);
    }

    /** People's own logs are taken with the room, whoever is told of it there. */
    private CompletableFuture<Made> once(
            Person person,
            RoomRequest.Change change,
            RoomId room,
            List<PersonId> told,
            OnceOnly.Deed deed) {
        List<RoomId> own = new ArrayList<>();
        told.forEach(somebody -> own.add(RoomId.ownLog(somebody)));
        return writer.submit(
                new OnceOnly(person, room, own, change.id(), ContentHash.of(change), 0, deed));
    }
}
