package chat.beseda.presence;

import chat.beseda.account.Person;
import chat.beseda.database.CommitListener;
import chat.beseda.database.RoomBatch;
import chat.beseda.database.StoredEvent;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.PresenceState;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.ServerMessage;
import chat.beseda.room.Rooms;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who is connected, what is on their screens, and who is writing. Thread-safe; all of it is gone
 * with the process, and so needs no tidying after a crash.
 */
@Component
public final class Presence implements CommitListener {

    private static final Duration TYPING_EVERY = Duration.ofSeconds(1);
    private static final int TYPING_MAX = 10_000;

    /** In a larger company, who is writing is a flicker that nobody can read. */
    static final int TYPING_VIEWERS_MAX = 50;

    private final Map<Viewer, Glance> viewers = new ConcurrentHashMap<>();
    private final Cache<Typist, Boolean> typing =
            Caffeine.newBuilder().maximumSize(TYPING_MAX).expireAfterWrite(TYPING_EVERY).build();
    private final Rooms rooms;
    private final FrameCodec codec;

    /** What is on a screen; a program that never says so is taken for somebody who looks. */
    private record Glance(boolean looks, Optional<RoomId> room) {}

    /** Somebody who writes in a room. */
    private record Typist(PersonId person, RoomId room) {}

    /** Nobody is here yet. */
    public Presence(Rooms rooms, FrameCodec codec) {
        this.rooms = rooms;
        this.codec = codec;
    }

    /** Somebody is connected. */
    public void arrive(Viewer viewer) {
        viewers.put(viewer, new Glance(true, Optional.empty()));
    }

    /** A connection is gone; idempotent. */
    public void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** This room is on the screen from now on; a refusal if it is not theirs to see. */
    public void look(Viewer viewer, Optional<RoomId> room) {
        room.ifPresent(seen -> rooms.enter(viewer.person(), seen));
        viewers.put(viewer, new Glance(room.isPresent(), room));
    }

    /** Who was sent away does not look at the room any more, nor count among those who do. */
    @Override
    public void committed(List<RoomBatch> batches) {
        for (RoomBatch batch : batches) {
            for (StoredEvent event : batch.events()) {
                event.leaver().ifPresent(person -> lookAway(person, batch.room()));
            }
        }
    }

    private void lookAway(PersonId person, RoomId room) {
        viewers.replaceAll(
                (viewer, glance) ->
                        viewer.person().id().equals(person)
                                        && glance.room().filter(room::equals).isPresent()
                                ? new Glance(glance.looks(), Optional.empty())
                                : glance);
    }

    /** Tells whoever has the room on their screen, at most once a second. */
    public void type(Viewer viewer, RoomId room) {
        Person person = viewer.person();
        if (!rooms.mayPost(person, room)) {
            throw Rooms.noSuchRoom();
        }
        if (typing.asMap().putIfAbsent(new Typist(person.id(), room), true) != null) {
            return;
        }
        Set<Viewer> lookers = lookersAt(room);
        if (lookers.size() > TYPING_VIEWERS_MAX) {
            return;
        }
        Frame frame = frame(new ServerMessage.Typing(room, person.id(), person.name()));
        for (Viewer looker : lookers) {
            if (!looker.person().id().equals(person.id()) && mayStillSee(looker, room)) {
                looker.showIfIdle(frame);
            }
        }
    }

    /** Who was sent away a moment ago may still have the room on their screen. */
    private boolean mayStillSee(Viewer looker, RoomId room) {
        return rooms.visibleFrom(looker.person(), room).isPresent();
    }

    /** Everybody who is connected; a view that may miss who comes or goes meanwhile. */
    Set<Viewer> viewers() {
        return viewers.keySet();
    }

    /** How everybody with an account who is connected is seen: by their liveliest connection. */
    Map<PersonId, PresenceState> states() {
        Map<PersonId, PresenceState> states = new HashMap<>();
        viewers.forEach(
                (viewer, glance) -> {
                    PersonId person = viewer.person().id();
                    if (person.hasAccount()) {
                        PresenceState state =
                                glance.looks() ? PresenceState.HERE : PresenceState.AWAY;
                        states.merge(person, state, Presence::livelier);
                    }
                });
        return states;
    }

    /** How many people look at each room. */
    Map<RoomId, Set<PersonId>> crowds() {
        Map<RoomId, Set<PersonId>> crowds = new HashMap<>();
        viewers.forEach(
                (viewer, glance) ->
                        glance.room()
                                .ifPresent(
                                        room ->
                                                crowds.computeIfAbsent(
                                                                room,
                                                                any ->
                                                                        ConcurrentHashMap
                                                                                .newKeySet())
                                                        .add(viewer.person().id())));
        return crowds;
    }

    Set<Viewer> lookersAt(RoomId room) {
        Set<Viewer> lookers = ConcurrentHashMap.newKeySet();
        viewers.forEach(
                (viewer, glance) -> {
                    if (glance.room().filter(room::equals).isPresent()) {
                        lookers.add(viewer);
                    }
                });
        return lookers;
    }

    Frame frame(ServerMessage message) {
        return Frame.shared(codec.encode(message));
    }

    private static PresenceState livelier(PresenceState one, PresenceState other) {
        return one == PresenceState.HERE ? one : other;
    }
}
