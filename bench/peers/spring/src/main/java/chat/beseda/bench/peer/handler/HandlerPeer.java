package chat.beseda.bench.peer.handler;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** A chat of one handler and one loop. Immutable. */
@SpringBootApplication
@EnableWebSocket
public class HandlerPeer implements WebSocketConfigurer {

    public static void main(String[] arguments) {
        SpringApplication.run(HandlerPeer.class, arguments);
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(new BroadcastHandler(), "/chat");
    }
}
