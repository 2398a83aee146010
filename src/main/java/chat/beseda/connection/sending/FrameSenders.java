package chat.beseda.connection.sending;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;
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
        FrameSenders frameSenders(MeterRegistry registry) {
            LongAdder framesSent = new LongAdder();
            FunctionCounter.builder("beseda.frames.sent", framesSent, LongAdder::sum)
                    .description("Text frames handed to the sockets")
                    .register(registry);
            return session -> new JettyFrameSender(session, framesSent);
        }
    }
}
