package chat.beseda.connection;

import chat.beseda.account.Credential;
import chat.beseda.account.CredentialListener;
import chat.beseda.protocol.CloseCode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody who is connected to this process, and by what they were let in. Thread-safe. */
@Component
public final class Connections implements CredentialListener {

    private final Map<Connection, Credential> all = new ConcurrentHashMap<>();

    /** A connection that nobody's credential opened. */
    public void add(Connection connection) {
        add(connection, new Credential.Guest());
    }

    void add(Connection connection, Credential credential) {
        all.put(connection, credential);
    }

    void remove(Connection connection) {
        all.remove(connection);
    }

    /** A live view; it may miss who comes or goes meanwhile. */
    public Set<Connection> all() {
        return all.keySet();
    }

    /** By what people were let in, each credential once. */
    public Set<Credential> credentials() {
        return all.values().stream()
                .filter(credential -> !(credential instanceof Credential.Guest))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever was let in by it has to sign in again. */
    @Override
    public void ended(Credential credential) {
        close(credential, CloseCode.SESSION_ENDED, "session ended");
    }

    @Override
    public void banned(Credential credential) {
        close(credential, CloseCode.REMOVED, "removed");
    }

    /** Whoever was let in by it comes back at once, as who they are now. */
    @Override
    public void changed(Credential credential) {
        close(credential, CloseCode.GOING_AWAY, "come back as who you are now");
    }

    private void close(Credential credential, CloseCode code, String reason) {
        all.forEach(
                (connection, by) -> {
                    if (by.equals(credential)) {
                        connection.close(code, reason);
                    }
                });
    }
}
