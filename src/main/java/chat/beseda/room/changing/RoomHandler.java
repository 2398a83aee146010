package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.account.RequestHandler;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.finding.Directory;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/**
 * Answers the requests about rooms and who is in them. A change is answered on the writer's thread,
 * the directory is read on the caller's. Thread-safe.
 */
@Component
final class RoomHandler implements RequestHandler<RoomRequest> {

    private final RoomChanges changes;
    private final Directory directory;
    private final OwnPlaces places;

    RoomHandler(RoomChanges changes, Directory directory, OwnPlaces places) {
        this.changes = changes;
        this.directory = directory;
        this.places = places;
    }

    @Override
    public Class<RoomRequest> family() {
        return RoomRequest.class;
    }

    @Override
    public CompletionStage<Ok> handle(Person person, RoomRequest request) {
        try {
            return switch (request) {
                case RoomRequest.Within within ->
                        changes.make(person, within)
                                .thenApply(made -> new Ok.Stored(made.seq(), OptionalLong.empty()));
                case RoomRequest.Change made ->
                        changes.make(person, made)
                                .thenApply(room -> new Ok.InRoom(room.room(), room.seq()));
                case RoomRequest.Rooms asked ->
                        CompletableFuture.completedFuture(directory.rooms(person, asked));
                case RoomRequest.People asked ->
                        CompletableFuture.completedFuture(directory.people(person, asked));
                case RoomRequest.Read read -> done(places.read(person, read.room(), read.seq()));
                case RoomRequest.Unread unread ->
                        done(places.unread(person, unread.room(), unread.seq()));
                case RoomRequest.Level level ->
                        done(places.level(person, level.room(), level.level()));
            };
        } catch (Refusal refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private static CompletableFuture<Ok> done(CompletableFuture<Boolean> written) {
        return written.thenApply(news -> new Ok.Done());
    }
}
