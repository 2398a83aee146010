package chat.beseda.connection.sending;

import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the sender of each new socket. Thread-safe; tests put a faulty network in its place. */
@FunctionalInterface
public interface FrameSenders {

    FrameSender on(WebSocketSession session);

    /** Senders that do what they are told. */
    @Configuration(proxyBeanMethods = false)
    class Faithful {

        @Bean
        FrameSenders frameSenders() {
            return JettyFrameSender::new;
        }
    }
}
