package chat.beseda.account;

import java.util.Locale;
import java.util.Optional;

/** Under which address people beyond this machine know the server. Thread-safe. */
public interface ServerAddress {

    /**
     * What {@code BESEDA_PUBLIC_URL} says, else the address under which the owner made the server
     * theirs; empty if neither is known yet. It can change at any moment.
     */
    Optional<PublicAddress> publicAddress();

    /**
     * Whether a request travels encrypted, so that its cookies may insist on it: either to this
     * server itself, or to a proxy in front, for which the public address vouches.
     *
     * @param scheme as this server itself was spoken to
     * @param host what the request says in {@code Host}
     */
    default boolean isEncrypted(String scheme, Optional<String> host) {
        return scheme.equals("https")
                || publicAddress()
                        .filter(known -> known.scheme().equals("https"))
                        .filter(
                                known ->
                                        host.map(written -> written.toLowerCase(Locale.ROOT))
                                                .filter(known::isAt)
                                                .isPresent())
                        .isPresent();
    }
}
