package chat.beseda.page;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom the pages may promise what: who may talk here, and from where. Immutable. */
@Component
public final class Audience {

    /** Who may talk on this server. */
    enum Access {
        /** Whoever reaches it, as a guest of the public rooms. */
        OPEN,
        /** Only people who were invited. */
        INVITE
    }

    private final Access access;
    private final boolean onlyThisMachine;

    Audience(
            @Value("${beseda.access:invite}") Access access,
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${beseda.public-url:}") String publicUrl) {
        this.access = access;
        // Open access listens on loopback unless an address is set; who names a public address
        // has something in front of us that lets others in.
        boolean onLoopback = address == null ? access == Access.OPEN : address.isLoopbackAddress();
        this.onlyThisMachine = onLoopback && publicUrl.isBlank();
    }

    /** The word that ends the keys of what is said: {@code local}, {@code open}, {@code invite}. */
    public String word() {
        return switch (access) {
            case INVITE -> "invite";
            case OPEN -> onlyThisMachine ? "local" : "open";
        };
    }

    Access access() {
        return access;
    }
}
