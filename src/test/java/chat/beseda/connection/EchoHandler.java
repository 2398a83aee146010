package chat.beseda.connection;

import chat.beseda.account.Person;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** Sends back what it hears, and counts. Thread-safe. */
public final class EchoHandler implements WebSocketHandler {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Queue<Person> people = new ConcurrentLinkedQueue<>();
    private final Queue<LifeSigns> lifeSigns = new ConcurrentLinkedQueue<>();

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        people.add((Person) session.getAttributes().get(HandshakeAttributes.PERSON));
        lifeSigns.add((LifeSigns) session.getAttributes().get(HandshakeAttributes.LIFE_SIGNS));
        opened.incrementAndGet();
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message)
            throws IOException, InterruptedException {
        if (message.getPayload().equals("wait")) {
            waiting.incrementAndGet();
            goOn.await();
        }
        if (message.getPayload().equals("remember")) {
            session.sendMessage(new TextMessage(session.getHandshakeHeaders().toString()));
            return;
        }
        switch (message) {
            case TextMessage text -> session.sendMessage(answer(text.getPayload()));
            case BinaryMessage binary -> session.sendMessage(answer(binary));
            case PongMessage _ -> {}
            default -> throw new IllegalStateException("An unknown kind of frame");
        }
        heard.incrementAndGet();
    }

    /** Long messages are answered by their length, as there is nothing to be learned from them. */
    private static TextMessage answer(String text) {
        return new TextMessage(text.length() <= 200 ? text : text.length() + " characters");
    }

    private static TextMessage answer(BinaryMessage binary) {
        return new TextMessage(binary.getPayloadLength() + " bytes");
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        // Counted by the end that follows.
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus closeStatus) {
        closed.incrementAndGet();
    }

    @Override
    public boolean supportsPartialMessages() {
        return false;
    }

    /** How many said {@code wait}; their answers come after {@link #goOn}. */
    public int waiting() {
        return waiting.get();
    }

    public void goOn() {
        goOn.countDown();
    }

    /** How many connections opened. */
    public int opened() {
        return opened.get();
    }

    /** How many ends were told, for connections that opened. */
    public int closed() {
        return closed.get();
    }

    /** How many messages were heard. */
    public int heard() {
        return heard.get();
    }

    /** Who came, in order. */
    public Queue<Person> people() {
        return people;
    }

    /** The signs of life of each who came, in the same order. */
    public Queue<LifeSigns> lifeSigns() {
        return lifeSigns;
    }
}
