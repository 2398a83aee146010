package chat.beseda.jar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be true of a log whatever happened. Each check names the breaches. Immutable. */
record LogInvariants(List<LogEntry> log) {

    /** Each message that somebody saw confirmed is there, once, under the seq that was said. */
    List<String> missingOrMoved(Map<String, Long> acknowledged) {
        Map<String, Long> seqById = seqById();
        return acknowledged.entrySet().stream()
                .filter(ack -> !ack.getValue().equals(seqById.get(ack.getKey())))
                .map(
                        ack ->
                                "%s was confirmed as #%d but is #%s"
                                        .formatted(
                                                ack.getKey(),
                                                ack.getValue(),
                                                seqById.get(ack.getKey())))
                .toList();
    }

    /** Seqs go 1, 2, 3 ... */
    List<String> holes() {
        List<String> breaches = new ArrayList<>();
        long expected = 1;
        for (LogEntry entry : log) {
            if (entry.seq() != expected) {
                breaches.add("#" + entry.seq() + " stands where #" + expected + " should");
                return breaches;
            }
            expected++;
        }
        return breaches;
    }

    /** Nobody's message is there twice, however often it was sent. */
    List<String> repeated() {
        Set<String> seen = new HashSet<>();
        return log.stream()
                .filter(entry -> !seen.add(entry.by() + " " + entry.id()))
                .map(entry -> entry.id() + " is there again as #" + entry.seq())
                .toList();
    }

    /** What was never sent is not there. */
    List<String> invented(Collection<List<String>> sent) {
        Set<String> ids = sent.stream().flatMap(List::stream).collect(Collectors.toSet());
        return log.stream()
                .filter(entry -> !ids.contains(entry.id()))
                .map(entry -> entry + " was sent by nobody")
                .toList();
    }

    /** Each writer's messages stand in the order in which they were sent. */
    List<String> outOfOrder(Collection<List<String>> sent) {
        Map<String, Long> seqById = seqById();
        List<String> breaches = new ArrayList<>();
        for (List<String> ids : sent) {
            long last = 0;
            for (String id : ids) {
                long seq = seqById.getOrDefault(id, last + 1);
                if (seq <= last) {
                    breaches.add(id + " is #" + seq + ", behind #" + last + " sent before it");
                }
                last = seqById.getOrDefault(id, last);
            }
        }
        return breaches;
    }

    /** A reader who is up to date saw exactly the log. */
    List<String> seenDifferently(List<LogEntry> view) {
        for (int index = 0; index < Math.max(view.size(), log.size()); index++) {
            Object there = index < log.size() ? log.get(index) : "nothing";
            Object seen = index < view.size() ? view.get(index) : "nothing";
            if (!there.equals(seen)) {
                return List.of("there is " + there + " but seen was " + seen);
            }
        }
        return List.of();
    }

    private Map<String, Long> seqById() {
        Map<String, Long> seqById = new HashMap<>();
        log.forEach(entry -> seqById.put(entry.id(), entry.seq()));
        return seqById;
    }
}
