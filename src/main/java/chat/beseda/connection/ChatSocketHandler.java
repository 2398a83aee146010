package chat.beseda.connection;

import chat.beseda.account.Credential;
import chat.beseda.account.Credentials;
import chat.beseda.account.Person;
import chat.beseda.connection.conversation.ConnectionFactory;
import chat.beseda.connection.conversation.Conversation;
import chat.beseda.connection.conversation.Newcomer;
import chat.beseda.connection.conversation.PlainPlace;
import chat.beseda.connection.sending.FrameSender;
import chat.beseda.connection.sending.FrameSenders;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * What Spring calls when something happens on a socket at {@code /chat}. Thread-safe; everything of
 * one session lives in its {@link Conversation}.
 */
@Component
public final class ChatSocketHandler implements WebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(ChatSocketHandler.class);
    private static final String CONVERSATION = ChatSocketHandler.class.getName();

    private final ConnectionFactory factory;
    private final Connections connections;
    private final FrameSenders senders;
    private final Credentials credentials;
    private final ConnectionMeters meters;

    ChatSocketHandler(
            ConnectionFactory factory,
            Connections connections,
            FrameSenders senders,
            Credentials credentials,
            ConnectionMeters meters) {
        this.factory = factory;
        this.connections = connections;
        this.senders = senders;
        this.credentials = credentials;
        this.meters = meters;
    }

    @Override
    public void afterConnectionEstablished(
            org.springframework.web.socket.WebSocketSession session) {
        Map<String, Object> attributes = session.getAttributes();
        Newcomer newcomer =
                new Newcomer(
                        attribute(session, HandshakeAttributes.PERSON, Person.class),
                        attribute(session, HandshakeAttributes.PLACE, String.class));
        LifeSigns lifeSigns = attribute(session, HandshakeAttributes.LIFE_SIGNS, LifeSigns.class);
        FrameSender sender = senders.on(nativeSession(session));
        Conversation conversation =
                attributes.get(HandshakeAttributes.PLAIN) instanceof PlainPlace place
                        ? factory.open(newcomer, lifeSigns, sender, place)
                        : factory.open(newcomer, lifeSigns, sender);
        attributes.put(CONVERSATION, conversation);
        Credential credential =
                attribute(session, HandshakeAttributes.CREDENTIAL, Credential.class);
        connections.add(conversation.connection(), credential);
        if (credentials.endedLately(credential)) {
            // It ended after the door had looked, and before the connection could be told.
            connections.ended(credential);
        } else {
            conversation.begin();
        }
    }

    @Override
    public void handleMessage(
            org.springframework.web.socket.WebSocketSession session, WebSocketMessage<?> message) {
        Conversation conversation = conversation(session);
        if (conversation.connection().isEnding()) {
            // What is said after the end was not heard, such as after signing out.
            return;
        }
        switch (message) {
            case TextMessage text -> conversation.hear(text.getPayload());
            case BinaryMessage _ -> conversation.hearBytes();
            case PongMessage _ -> {}
            default -> throw new IllegalStateException("An unknown kind of frame");
        }
    }

    @Override
    public void handleTransportError(
            org.springframework.web.socket.WebSocketSession session, Throwable exception) {
        log.debug("A socket failed: {}", exception.toString());
    }

    @Override
    public void afterConnectionClosed(
            org.springframework.web.socket.WebSocketSession session, CloseStatus closeStatus) {
        if (session.getAttributes().get(CONVERSATION) instanceof Conversation conversation) {
            connections.remove(conversation.connection());
            meters.ended(conversation.connection().endCode());
            conversation.connection().ended();
        }
    }

    @Override
    public boolean supportsPartialMessages() {
        return false;
    }

    private static Conversation conversation(
            org.springframework.web.socket.WebSocketSession session) {
        return attribute(session, CONVERSATION, Conversation.class);
    }

    private static <T> T attribute(
            org.springframework.web.socket.WebSocketSession session, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(session.getAttributes().get(name), name));
    }

    private static WebSocketSession nativeSession(
            org.springframework.web.socket.WebSocketSession session) {
        WebSocketSession jetty =
                ((NativeWebSocketSession) session).getNativeSession(WebSocketSession.class);
        if (jetty == null) {
            throw new IllegalStateException("Beseda runs on Jetty");
        }
        return jetty;
    }
}
