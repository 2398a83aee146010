package chat.beseda.connection.frame;

import chat.beseda.connection.door.LimitSettings;
import chat.beseda.connection.door.Seats;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guard of frames together. Holds no state. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSocketSettings.class)
class FrameConfiguration {

    @Bean
    ChatHandshake chatHandshake(WebSocketSettings settings, LimitSettings limits, Seats seats) {
        return new ChatHandshake(new SocketLimits(settings, limits, seats));
    }
}
