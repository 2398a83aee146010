package chat.beseda.presence;

import chat.beseda.account.Person;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.PresenceState;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Once a second tells people how the presence of others changed: one message, encoded once, however
 * much happened. Where more than {@link #PEOPLE_MAX} are connected, only how many look at the room
 * that one looks at oneself. Owns one thread, and what it told last is confined to it.
 */
@Component
final class PresenceTeller implements SmartLifecycle {

    static final int PEOPLE_MAX = 200;

    private static final long TELL_EVERY_MS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(PresenceTeller.class);

    private final Presence presence;
    private Map<PersonId, PresenceState> told = Map.of();
    private Map<RoomId, Integer> toldCrowds = Map.of();
    private Set<Viewer> informed = Set.of();
    private volatile boolean running;
    private Thread thread = new Thread();

    PresenceTeller(Presence presence) {
        this.presence = presence;
    }

    /** Tells what changed since the last time. */
    void tell() {
        Map<PersonId, PresenceState> now = presence.states();
        if (now.size() > PEOPLE_MAX) {
            told = Map.of();
            informed = Set.of();
            tellCrowds();
        } else {
            toldCrowds = Map.of();
            tellPeople(now);
        }
    }

    private void tellPeople(Map<PersonId, PresenceState> now) {
        List<ServerMessage.PersonPresence> changed = changes(told, now);
        List<ServerMessage.PersonPresence> all = changes(Map.of(), now);
        Frame news = presence.frame(new ServerMessage.Presence(changed));
        Frame everything = presence.frame(new ServerMessage.Presence(all));
        Set<Viewer> present = new HashSet<>();
        for (Viewer viewer : presence.viewers()) {
            if (viewer.person().role() == Person.Role.GUEST) {
                // Who came for one room, or without an account, has no directory.
                continue;
            }
            boolean knows = informed.contains(viewer);
            // Who missed something is told everything next time.
            if ((knows && changed.isEmpty()) || viewer.showIfIdle(knows ? news : everything)) {
                present.add(viewer);
            }
        }
        informed = present;
        told = now;
    }

    private static List<ServerMessage.PersonPresence> changes(
            Map<PersonId, PresenceState> before, Map<PersonId, PresenceState> now) {
        List<ServerMessage.PersonPresence> changes = new ArrayList<>();
        now.forEach(
                (person, state) -> {
                    if (before.get(person) != state) {
                        changes.add(new ServerMessage.PersonPresence(person, state));
                    }
                });
        for (PersonId person : before.keySet()) {
            if (!now.containsKey(person)) {
                changes.add(new ServerMessage.PersonPresence(person, PresenceState.OFFLINE));
            }
        }
        return changes;
    }

    private void tellCrowds() {
        Map<RoomId, Integer> now = new HashMap<>();
        presence.crowds().forEach((room, people) -> now.put(room, people.size()));
        now.forEach(
                (room, here) -> {
                    if (!here.equals(toldCrowds.get(room))) {
                        Frame frame = presence.frame(new ServerMessage.Crowd(room, here));
                        presence.lookersAt(room).forEach(looker -> looker.showIfIdle(frame));
                    }
                });
        toldCrowds = now;
    }

    private void tellUntilStopped() {
        while (running) {
            try {
                Thread.sleep(TELL_EVERY_MS);
                tell();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                log.warn("People were not told who is here: {}", failure.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("presence").daemon().start(this::tellUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
