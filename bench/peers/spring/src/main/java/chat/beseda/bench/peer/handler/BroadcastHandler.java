package chat.beseda.bench.peer.handler;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends what arrives to everybody in the room, the sender included. It keeps nothing. Thread-safe.
 */
class BroadcastHandler extends TextWebSocketHandler {

    private static final int SEND_MS_MAX = 10_000;
    private static final int BUFFER_BYTES_MAX = 1024 * 1024;

    private final Map<String, Map<String, WebSocketSession>> rooms = new ConcurrentHashMap<>();

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        rooms.computeIfAbsent(room(session), name -> new ConcurrentHashMap<>())
                .put(
                        session.getId(),
                        new ConcurrentWebSocketSessionDecorator(
                                session, SEND_MS_MAX, BUFFER_BYTES_MAX));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        for (WebSocketSession member : rooms.get(room(session)).values()) {
            try {
                member.sendMessage(message);
            } catch (IOException | IllegalStateException gone) {
                rooms.get(room(session)).remove(member.getId());
            }
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        rooms.get(room(session)).remove(session.getId());
    }

    private static String room(WebSocketSession session) {
        return String.valueOf(session.getUri().getQuery());
    }
}
