package chat.beseda.connection.door;

import chat.beseda.account.PublicAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom this server lets in, and under which address. Immutable.
 *
 * @param access who may come in
 * @param publicUrl the address for people beyond this machine, such as {@code
 *     https://chat.example.org}; empty if there is none
 */
@ConfigurationProperties("beseda")
public record DoorSettings(
        @DefaultValue("invite") Access access, @DefaultValue("") String publicUrl) {

    /** Who may come in. */
    public enum Access {
        /** Anybody who can reach the server, as a guest. */
        OPEN,
        /** Only who has an account. */
        INVITE
    }

    public DoorSettings {
        if (!publicUrl.isBlank()) {
            PublicAddress.parse(publicUrl);
        }
    }
}
