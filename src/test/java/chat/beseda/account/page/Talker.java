package chat.beseda.account.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A program that speaks {@code beseda.v1} and writes down what it hears. Thread-safe. */
public final class Talker implements WebSocket.Listener, AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private WebSocket socket;

    private Talker() {}

    /** Connects with headers such as {@code Authorization}; an {@link Refused} if it may not. */
    public static Talker connect(HttpClient http, String address, String... headers) {
        Talker talker = new Talker();
        WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols("beseda.v1");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        URI chat = URI.create(address.replaceFirst("^http", "ws") + "/chat");
        try {
            talker.socket = builder.buildAsync(chat, talker).join();
            return talker;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                throw new Refused(refused.getResponse().statusCode());
            }
            throw failed;
        }
    }

    /** The program of whoever made the token. */
    public static Talker withToken(String address, String token) {
        return connect(HttpClient.newHttpClient(), address, "Authorization", "Bearer " + token);
    }

    /** The door stayed shut. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status) {
            super("refused with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** Follows the lobby from now on. */
    public void opensTheLobby() {
        say("{\"type\":\"open\",\"ref\":1,\"room\":\"lobby\"}");
        hears("\"ref\":1");
    }

    public void posts(String id, String text) {
        say(
                "{\"type\":\"post\",\"ref\":2,\"room\":\"lobby\",\"id\":\"%s\",\"text\":\"%s\"}"
                        .formatted(id, text));
    }

    public void say(String message) {
        socket.sendText(message, true).join();
    }

    /** Waits until something with these words was said. */
    public void hears(String words) {
        Awaitility.await().until(() -> heard.stream().anyMatch(said -> said.contains(words)));
    }

    public List<String> heard() {
        return heard;
    }

    /** The code with which the server ended it, as soon as it did. */
    public int closeCode() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** The same; fails if it takes longer. */
    public int closeCode(Duration max) {
        return closed.orTimeout(max.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            heard.add(frame.toString());
            frame.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
