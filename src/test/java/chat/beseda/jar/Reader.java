package chat.beseda.jar;

import chat.beseda.jar.WireClient.Heard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Follows the lobby from its first message, breaks its own connection at random, and goes on after
 * what it saw last. Runs on its own thread; what it saw may be read from any.
 */
final class Reader implements Runnable {

    private static final long PATIENCE_MS = 50;

    private final int port;
    private final String name;
    private final Ledger ledger;
    private final Random random;
    private final int eventsAConnectionMax;
    private final List<LogEntry> view = new ArrayList<>();
    private String epoch = "";
    private long until;
    private int connections;
    private volatile boolean stopped;

    /**
     * @param eventsAConnectionMax it breaks its connection after at most so many events
     */
    Reader(int port, String name, Ledger ledger, Random random, int eventsAConnectionMax) {
        this.port = port;
        this.name = name;
        this.ledger = ledger;
        this.random = random;
        this.eventsAConnectionMax = eventsAConnectionMax;
    }

    void stop() {
        stopped = true;
    }

    synchronized List<LogEntry> view() {
        return List.copyOf(view);
    }

    synchronized int seen() {
        return view.size();
    }

    synchronized int connections() {
        return connections;
    }

    @Override
    public void run() {
        BlockingQueue<Heard> nothing = new LinkedBlockingQueue<>();
        try {
            while (!stopped) {
                BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
                try (WireClient client = WireClient.connect(port, secret(), heard::add)) {
                    follow(client, heard);
                } catch (IOException closedDoor) {
                    nothing.poll(20 + random.nextInt(80), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(WireClient client, BlockingQueue<Heard> heard) throws InterruptedException {
        connected();
        until = seen() + 1L + random.nextInt(eventsAConnectionMax);
        while (!stopped && seen() < until) {
            switch (heard.poll(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                case Heard.Message message -> {
                    if (!hear(client, message)) {
                        return;
                    }
                }
                case Heard.Lost lost -> {
                    if (lost.closeCode() == 4001) {
                        ledger.surprise(name + " was called too slow");
                    }
                    return;
                }
                case null -> {
                    // A quiet room.
                }
            }
        }
    }

    private synchronized void connected() {
        connections++;
    }

    /** False when it has to come back later. */
    private boolean hear(WireClient client, Heard.Message message) {
        JsonNode json = message.json();
        switch (message.type()) {
            case "welcome" -> {
                if (epoch.isEmpty()) {
                    epoch = json.path("rooms").path(0).path("epoch").asString();
                }
                client.open(1, seen(), epoch);
            }
            case "ok" -> {
                if (json.path("reset").asBoolean(false)) {
                    ledger.surprise(name + " was told to start over");
                }
            }
            case "events" -> json.path("events").forEach(this::see);
            case "head" -> {
                // Before the feed is open.
            }
            case "error" -> {
                if (!json.path("code").asString().equals("busy")) {
                    ledger.surprise(name + " heard " + json);
                }
                return false;
            }
            default -> ledger.surprise(name + " heard " + json);
        }
        return true;
    }

    private synchronized void see(JsonNode event) {
        if (view.size() == until) {
            // The line broke amid the frame.
            return;
        }
        LogEntry entry = LogEntry.of(event);
        if (entry.seq() != view.size() + 1) {
            ledger.surprise(name + " saw #" + entry.seq() + " after #" + view.size());
            return;
        }
        view.add(entry);
    }

    private String secret() {
        return "reader-of-the-crash-test-" + name;
    }
}
