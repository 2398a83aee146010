package chat.beseda.connection;

import chat.beseda.connection.conversation.ConnectionLimits;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PlainCodec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits that connections are held to. Immutable. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionLimits.class)
class ConnectionConfiguration {

    @Bean
    Limits limits() {
        return Limits.DEFAULT;
    }

    @Bean
    PlainCodec plainCodec(Limits limits) {
        return new PlainCodec(limits);
    }
}
