package chat.beseda.connection.staying;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sun.misc.Signal;

/**
 * The first SIGTERM or SIGINT drains; a second one ends the process at once. Every acknowledged
 * message is on disk by then, so nothing is lost. Thread-safe.
 */
@Component
final class SecondSignal {

    private final AtomicBoolean asked = new AtomicBoolean();

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        Signal.handle(new Signal("TERM"), this::end);
        Signal.handle(new Signal("INT"), this::end);
    }

    private void end(Signal signal) {
        int status = 128 + signal.getNumber();
        if (asked.compareAndSet(false, true)) {
            // On a thread of its own: exit() waits for the drain, and signals must go on arriving.
            Thread.ofPlatform().name("goodbye").start(() -> System.exit(status));
        } else {
            Runtime.getRuntime().halt(status);
        }
    }
}
