package chat.beseda.connection.entrance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the web server is. Immutable.
 *
 * @param requestHeadMsMax within which a request's head has to be there: from the opening of the
 *     connection, then from each answer on
 * @param acceptQueueSize how many connections may wait to be accepted; the kernel may allow fewer
 */
@ConfigurationProperties("beseda.web-server")
record WebServerSettings(
        @DefaultValue("15000") int requestHeadMsMax, @DefaultValue("4096") int acceptQueueSize) {

    WebServerSettings {
        if (requestHeadMsMax < 1 || acceptQueueSize < 1) {
            throw new IllegalArgumentException("beseda.web-server.* must be at least 1");
        }
    }
}
