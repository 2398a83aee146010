package chat.beseda.connection.staying;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How those who stay are looked after. Immutable.
 *
 * @param credentialsEverySeconds how often it is asked whether those who are connected still may
 *     be, which finds what ended on another server of the same database
 */
@ConfigurationProperties("beseda.connections")
record StayingSettings(@DefaultValue("60") int credentialsEverySeconds) {

    StayingSettings {
        if (credentialsEverySeconds < 1) {
            throw new IllegalArgumentException(
                    "beseda.connections.credentials-every-seconds must be at least 1");
        }
    }
}
