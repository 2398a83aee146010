package chat.beseda.delivery;

import static org.awaitility.Awaitility.await;

import chat.beseda.protocol.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

/** Somebody who remembers everything they were offered. Thread-safe, once they follow. */
class Listener implements Subscriber {

    final List<Batch> batches = new CopyOnWriteArrayList<>();
    Subscription subscription;
    long joinedAfter;

    private final PersonId person;
    volatile boolean sentAway;

    Listener() {
        this(new PersonId("gMary"));
    }

    Listener(PersonId person) {
        this.person = person;
    }

    @Override
    public PersonId person() {
        return person;
    }

    @Override
    public void sentAway() {
        sentAway = true;
    }

    @Override
    public void offer(Batch batch) {
        batches.add(batch);
    }

    List<Long> seqs() {
        List<Long> seqs = new ArrayList<>();
        batches.forEach(
                batch ->
                        LongStream.rangeClosed(batch.firstSeq(), batch.lastSeq())
                                .forEach(seqs::add));
        return seqs;
    }

    void awaitUpTo(long seq) {
        await().until(() -> !batches.isEmpty() && batches.getLast().lastSeq() >= seq);
    }
}
