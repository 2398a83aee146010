package chat.beseda.connection.entrance;

import chat.beseda.connection.frame.ChatHandshake;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the chat's socket at its address. Immutable. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class ChatEndpoint implements WebSocketConfigurer {

    private final WebSocketHandler handler;
    private final ChatHandshake handshake;

    ChatEndpoint(
            @Qualifier("chatSocketHandler") WebSocketHandler handler, ChatHandshake handshake) {
        this.handler = handler;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // The guard has judged the origin; Spring's own rule would let in what it refuses, and fail
        // with a 500 on some of it.
        registry.addHandler(handler, DoorConfiguration.CHAT)
                .setHandshakeHandler(handshake)
                .setAllowedOrigins("*");
    }
}
