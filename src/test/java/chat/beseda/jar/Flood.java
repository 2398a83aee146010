package chat.beseda.jar;

import chat.beseda.jar.WireClient.Heard;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** One person who posts many messages as fast as they are confirmed. Stateless. */
final class Flood {

    private static final int IN_FLIGHT_MAX = 500;

    private Flood() {}

    /** Posts {@code count} messages of {@code characters} and returns when all are confirmed. */
    static void post(int port, String person, int count, int characters)
            throws IOException, InterruptedException {
        Semaphore free = new Semaphore(IN_FLIGHT_MAX);
        String text = "x".repeat(characters);
        try (WireClient client =
                WireClient.connect(
                        port,
                        "person-who-floods-the-lobby-" + person,
                        heard -> hear(heard, free))) {
            for (int n = 0; n < count; n++) {
                free.acquire();
                client.post(n, person + "-" + n, text);
            }
            free.acquire(IN_FLIGHT_MAX);
        }
    }

    private static void hear(Heard heard, Semaphore free) {
        switch (heard) {
            case Heard.Message message when message.type().equals("ok") -> free.release();
            case Heard.Message message when message.type().equals("error") ->
                    System.err.println("A flood was refused: " + message.json());
            case Heard.Message message -> {
                // Welcome and heads.
            }
            case Heard.Lost lost -> {
                // The test's time limit tells.
            }
        }
    }
}
