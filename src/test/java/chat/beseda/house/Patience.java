package chat.beseda.house;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test wait long enough for its event on a busy machine; a test that passes never waits
 * for it. Found by JUnit itself. Stateless.
 */
public final class Patience implements BeforeAllCallback {

    private static final Duration WAIT_MAX = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(WAIT_MAX);
    }
}
