package chat.beseda.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** What the store promises on every database; a subclass brings an empty one. */
public abstract class StoreContract {

    private final Deque<TestStore> opened = new ArrayDeque<>();

    /** The settings that lead to this test's own database, which lasts as long as the test. */
    protected abstract Map<String, String> database();

    /** A store that is not open yet, and is closed after the test. */
    protected final TestStore store() {
        TestStore store = TestStore.on(database());
        opened.push(store);
        return store;
    }

    @AfterEach
    protected final void closeStores() {
        opened.forEach(TestStore::close);
    }
}
