package chat.beseda.account.people;

import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.protocol.PersonId;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Once a second, sees guests out whose time is over: their pages are closed, and not only when they
 * ask for something. Owns one thread.
 */
@Component
final class Farewell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);
    private static final long EVERY_SECONDS = 1;

    private final EverybodyStore everybody;
    private final PeopleStore people;
    private final AccountWriter writer;
    private final Departure departure;
    private final Clock clock;
    private volatile boolean running;
    private ScheduledExecutorService thread = Executors.newScheduledThreadPool(0);

    Farewell(
            EverybodyStore everybody,
            PeopleStore people,
            AccountWriter writer,
            Departure departure,
            Clock clock) {
        this.everybody = everybody;
        this.people = people;
        this.writer = writer;
        this.departure = departure;
        this.clock = clock;
    }

    void seeOut() {
        everybody.overdue(clock.millis()).forEach(this::seeOut);
    }

    private void seeOut(PersonId guest) {
        departure.end(guest);
        // Only now, so that it is tried again if it failed.
        writer.write(
                transaction -> {
                    people.ended(transaction, guest, clock.millis());
                    return true;
                });
    }

    private void seeOutAndGoOn() {
        try {
            seeOut();
        } catch (RuntimeException failure) {
            log.warn("Guests could not be seen out: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("farewell").daemon().factory());
        thread.scheduleWithFixedDelay(
                this::seeOutAndGoOn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
