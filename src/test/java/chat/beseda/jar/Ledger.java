package chat.beseda.jar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What writers sent and what they were told, and what readers saw. Thread-safe by its lock. */
final class Ledger {

    /** A confirmation, and when it came, by {@link System#nanoTime}. */
    record Acknowledgement(String id, long seq, long nanos) {}

    private final Map<String, List<String>> sentByWriter = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Map<String, Acknowledgement> acknowledged = new HashMap<>();
    private final List<Acknowledgement> inOrder = new ArrayList<>();

    /** A writer sends a new message; only that writer calls this for its own name. */
    void sent(String writer, String id) {
        sentByWriter.computeIfAbsent(writer, name -> new ArrayList<>()).add(id);
    }

    synchronized void acknowledged(String id, long seq) {
        Acknowledgement now = new Acknowledgement(id, seq, System.nanoTime());
        Acknowledgement before = acknowledged.putIfAbsent(id, now);
        if (before == null) {
            inOrder.add(now);
            notifyAll();
        } else if (before.seq() != seq) {
            surprise(id + " was confirmed as #" + before.seq() + " and again as #" + seq);
        }
    }

    /** Something that must never happen. */
    void surprise(String words) {
        surprises.add(words);
    }

    /** A message came to nothing for now, and will be sent again. */
    void refused() {
        refusals.incrementAndGet();
    }

    int refusals() {
        return refusals.get();
    }

    synchronized int acknowledgements() {
        return inOrder.size();
    }

    /** Waits until {@code count} messages are confirmed. */
    synchronized void awaitAcknowledgements(int count) throws InterruptedException {
        while (inOrder.size() < count) {
            wait();
        }
    }

    synchronized List<Acknowledgement> acknowledgedSince(long nanos) {
        return inOrder.stream().filter(ack -> ack.nanos() - nanos >= 0).toList();
    }

    synchronized Map<String, Long> seqById() {
        Map<String, Long> seqs = new HashMap<>();
        inOrder.forEach(ack -> seqs.put(ack.id(), ack.seq()));
        return seqs;
    }

    /** What each writer sent, each in its order; read when the writers have ended. */
    Collection<List<String>> sent() {
        return sentByWriter.values();
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
