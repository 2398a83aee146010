package chat.beseda.account.credential;

import chat.beseda.account.Credential;
import chat.beseda.account.CredentialListener;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what ended, and remembers it for a while. Thread-safe. */
@Component
public final class EndedCredentials {

    /** Far longer than anybody is on the way between the door and their seat. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int REMEMBERED_MAX = 100_000;

    private final Cache<Credential, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(REMEMBERED_MAX).build();
    private final ObjectProvider<CredentialListener> listeners;

    EndedCredentials(ObjectProvider<CredentialListener> listeners) {
        this.listeners = listeners;
    }

    /** To be called when the end is on disk. */
    public void tell(Credential credential) {
        // First remembered, then told: who comes too late to be told finds it remembered.
        lately.put(credential, true);
        listeners.forEach(listener -> listener.ended(credential));
    }

    /** The same, because whose it was is not wanted here any more. */
    public void tellBanned(Credential credential) {
        lately.put(credential, true);
        listeners.forEach(listener -> listener.banned(credential));
    }

    /** It holds on; to be called when its person's new name or role is on disk. */
    public void tellChanged(Credential credential) {
        listeners.forEach(listener -> listener.changed(credential));
    }

    /** Whether it ended within the last minutes. */
    public boolean has(Credential credential) {
        return lately.getIfPresent(credential) != null;
    }
}
