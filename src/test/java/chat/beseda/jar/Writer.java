package chat.beseda.jar;

import chat.beseda.jar.WireClient.Heard;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes without pause, a few messages in flight, and after every break sends again, under the same
 * ids, what was not confirmed. Now and then it gives one up, or repeats what was confirmed long
 * ago. Runs on its own thread; {@link #finish} may come from any.
 */
final class Writer implements Runnable {

    private static final int IN_FLIGHT_MAX = 4;
    private static final long SILENCE_SECONDS_MAX = 120;

    private final int port;
    private final String name;
    private final Ledger ledger;
    private final Random random;
    private final Deque<String> unanswered = new ArrayDeque<>();
    private final Map<Long, String> idByRef = new HashMap<>();
    private String confirmed = "";
    private long lastRef;
    private int written;
    private volatile boolean finishing;

    Writer(int port, String name, Ledger ledger, Random random) {
        this.port = port;
        this.name = name;
        this.ledger = ledger;
        this.random = random;
    }

    /** Lets it end as soon as everything it sent is answered. */
    void finish() {
        finishing = true;
    }

    @Override
    public void run() {
        BlockingQueue<Heard> nothing = new LinkedBlockingQueue<>();
        try {
            while (!isDone()) {
                BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
                try (WireClient client = WireClient.connect(port, secret(), heard::add)) {
                    talk(client, heard);
                } catch (IOException closedDoor) {
                    // The server is down; a little later it may be back.
                    nothing.poll(20 + random.nextInt(80), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(WireClient client, BlockingQueue<Heard> heard) throws InterruptedException {
        idByRef.clear();
        giveUpTheLastNowAndThen();
        unanswered.forEach(id -> post(client, id));
        while (!isDone()) {
            writeMore(client);
            switch (heard.poll(SILENCE_SECONDS_MAX, TimeUnit.SECONDS)) {
                case Heard.Message message -> hear(message);
                case Heard.Lost lost -> {
                    return;
                }
                case null -> {
                    ledger.surprise(name + " waited too long for an answer");
                    return;
                }
            }
        }
    }

    private void writeMore(WireClient client) {
        while (!finishing && unanswered.size() < IN_FLIGHT_MAX) {
            String id = name + "-" + written++;
            ledger.sent(name, id);
            unanswered.add(id);
            post(client, id);
        }
    }

    private void hear(Heard.Message message) {
        switch (message.type()) {
            case "ok" -> {
                String id = idByRef.remove(message.json().path("ref").asLong());
                if (id == null) {
                    ledger.surprise(name + " got an answer to nothing: " + message.json());
                    return;
                }
                ledger.acknowledged(id, message.json().path("seq").asLong());
                unanswered.remove(id);
                confirmed = id;
            }
            case "error" -> ledger.surprise(name + " was refused: " + message.json());
            default -> {
                // Welcome, heads and drain are for others.
            }
        }
    }

    /** Only the last, so that the order of the others stays what it was. */
    private void giveUpTheLastNowAndThen() {
        if (!unanswered.isEmpty() && random.nextInt(4) == 0) {
            unanswered.removeLast();
        }
    }

    private void post(WireClient client, String id) {
        if (!confirmed.isEmpty() && random.nextInt(50) == 0) {
            send(client, confirmed);
        }
        send(client, id);
    }

    private void send(WireClient client, String id) {
        idByRef.put(++lastRef, id);
        client.post(lastRef, id, "Text of " + id);
    }

    private boolean isDone() {
        return finishing && unanswered.isEmpty();
    }

    private String secret() {
        return "writer-of-the-crash-test-" + name;
    }
}
