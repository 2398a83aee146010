package chat.beseda.jar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guest's program that speaks version 1 of the wire. Thread-safe. */
final class WireClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long CONNECT_SECONDS_MAX = 60;

    /** What a program hears. */
    sealed interface Heard {

        record Message(JsonNode json) implements Heard {

            String type() {
                return json.path("type").asString();
            }
        }

        /** The last thing it hears; the code is 1006 where the connection broke. */
        record Lost(int closeCode) implements Heard {}
    }

    private final WebSocket socket;
    private final Object sending = new Object();
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

    private WireClient(WebSocket socket) {
        this.socket = socket;
    }

    /**
     * Opens a connection for the guest who holds {@code secret}.
     *
     * @param secret 22 characters or more
     * @param ear hears one thing after the other, in order, on threads of the connection
     * @throws IOException if nobody answers, or the door stays closed
     */
    static WireClient connect(int port, String secret, Consumer<Heard> ear)
            throws IOException, InterruptedException {
        URI chat = URI.create("ws://127.0.0.1:" + port + "/chat?guest=" + secret + "&name=Mary");
        CompletableFuture<WebSocket> opening =
                HTTP.newWebSocketBuilder()
                        .subprotocols("beseda.v1")
                        .buildAsync(chat, new Listener(ear));
        try {
            return new WireClient(opening.get(CONNECT_SECONDS_MAX, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException refused) {
            throw new IOException("no connection", refused);
        }
    }

    void post(long ref, String id, String text) {
        send(
                JSON.createObjectNode()
                        .put("type", "post")
                        .put("ref", ref)
                        .put("room", "lobby")
                        .put("id", id)
                        .put("text", text));
    }

    /** Follows the lobby from now on. */
    void open(long ref) {
        send(JSON.createObjectNode().put("type", "open").put("ref", ref).put("room", "lobby"));
    }

    /** Follows the lobby from just above {@code after}. */
    void open(long ref, long after, String epoch) {
        send(
                JSON.createObjectNode()
                        .put("type", "open")
                        .put("ref", ref)
                        .put("room", "lobby")
                        .put("after", after)
                        .put("epoch", epoch));
    }

    /** Breaks the connection without a word, as a pulled cable does. */
    @Override
    public void close() {
        socket.abort();
    }

    private void send(JsonNode message) {
        String text = message.toString();
        synchronized (sending) {
            lastSend =
                    lastSend.handle((done, failed) -> done)
                            .thenCompose(done -> socket.sendText(text, true));
        }
    }

    /** Puts fragments and joined objects back into single messages. */
    private static final class Listener implements WebSocket.Listener {

        private final Consumer<Heard> ear;
        private final StringBuilder frame = new StringBuilder();
        private final AtomicBoolean lost = new AtomicBoolean();

        Listener(Consumer<Heard> ear) {
            this.ear = ear;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                frame.toString()
                        .lines()
                        .forEach(line -> ear.accept(new Heard.Message(JSON.readTree(line))));
                frame.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            lose(code);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable cause) {
            lose(1006);
        }

        private void lose(int code) {
            if (lost.compareAndSet(false, true)) {
                ear.accept(new Heard.Lost(code));
            }
        }
    }
}
