package chat.beseda.database;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, a list for each transaction. Thread-safe. */
public final class Told implements CommitListener {

    private final List<List<RoomBatch>> commits = new CopyOnWriteArrayList<>();

    @Override
    public void committed(List<RoomBatch> batches) {
        commits.add(batches);
    }

    /** Waits until as many transactions were told, since askers hear first. */
    public List<List<RoomBatch>> commits(int atLeast) {
        await().until(() -> commits.size() >= atLeast);
        return commits;
    }

    /** Waits until as many events were told; as texts of the wire, in the order of telling. */
    public List<String> events(int atLeast) {
        await().until(() -> events().size() >= atLeast);
        return events();
    }

    private List<String> events() {
        return commits.stream()
                .flatMap(List::stream)
                .flatMap(batch -> batch.events().stream())
                .map(event -> new String(event.json(), StandardCharsets.UTF_8))
                .toList();
    }
}
