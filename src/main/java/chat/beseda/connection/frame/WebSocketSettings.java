package chat.beseda.connection.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How WebSockets are spoken. Immutable.
 *
 * @param compression whether permessage-deflate (RFC 7692) is agreed to
 * @param idleTimeoutMs after which a connection without any traffic ends
 * @param binaryBytesMax the largest binary message: one chunk of a file and its header
 */
@ConfigurationProperties("beseda.websocket")
record WebSocketSettings(
        @DefaultValue("false") boolean compression,
        @DefaultValue("35000") int idleTimeoutMs,
        @DefaultValue("65552") int binaryBytesMax) {

    WebSocketSettings {
        if (idleTimeoutMs < 1 || binaryBytesMax < 1) {
            throw new IllegalArgumentException("beseda.websocket.* must be at least 1");
        }
    }
}
