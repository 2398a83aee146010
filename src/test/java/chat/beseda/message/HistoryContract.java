package chat.beseda.message;

import static chat.beseda.message.Chat.MARY;
import static chat.beseda.message.Chat.PEDRO;
import static chat.beseda.message.Chat.delete;
import static chat.beseda.message.Chat.edit;
import static chat.beseda.message.Chat.post;
import static chat.beseda.message.Chat.reply;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.database.StoreContract;
import chat.beseda.protocol.Author;
import chat.beseda.protocol.Entry;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.OwnEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading back: pages both ways, as of one moment. */
abstract class HistoryContract extends StoreContract {

    @Test
    void theNewestAreGivenOldestFirst() {
        Chat chat = chatWith(10);
        Ok.Page page = chat.history(new Position.Newest(), 3);
        assertThat(seqs(page)).containsExactly(8L, 9L, 10L);
        assertThat(page.more()).isTrue();
        assertThat(page.asOf()).isEqualTo(10);
        assertThat(page.epoch()).isNotBlank();
        assertThat(chat.history(new Position.Newest(), 10).more()).isFalse();
    }

    @Test
    void pagesLeadBothWaysThroughEverything() {
        Chat chat = chatWith(25);
        List<Long> back = new ArrayList<>();
        Ok.Page page = chat.history(new Position.Newest(), 10);
        back.addAll(0, seqs(page));
        while (page.more()) {
            page = chat.history(new Position.Before(back.getFirst()), 10);
            back.addAll(0, seqs(page));
        }
        List<Long> forth = new ArrayList<>();
        page = chat.history(new Position.After(0), 10);
        forth.addAll(seqs(page));
        while (page.more()) {
            page = chat.history(new Position.After(forth.getLast()), 10);
            forth.addAll(seqs(page));
        }
        assertThat(back).containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(forth).isEqualTo(back);
    }

    @Test
    void aroundHoldsTheMessageAndItsNeighbours() {
        Chat chat = chatWith(10);
        Ok.Page middle = chat.history(new Position.Around(5), 4);
        assertThat(seqs(middle)).containsExactly(3L, 4L, 5L, 6L);
        assertThat(middle.more()).isTrue();
        assertThat(seqs(chat.history(new Position.Around(5), 1))).containsExactly(5L);
        assertThat(seqs(chat.history(new Position.Around(1), 4))).containsExactly(1L, 2L);
        assertThat(chat.history(new Position.Around(5), 20).more()).isFalse();
    }

    @Test
    void seqsBeyondTheLogGiveWhatThereIs() {
        Chat chat = chatWith(3);
        assertThat(seqs(chat.history(new Position.Before(Long.MAX_VALUE), 10))).hasSize(3);
        assertThat(seqs(chat.history(new Position.Before(Long.MIN_VALUE), 10))).isEmpty();
        assertThat(seqs(chat.history(new Position.After(Long.MAX_VALUE), 10))).isEmpty();
        assertThat(seqs(chat.history(new Position.After(-1), 10))).hasSize(3);
        assertThat(seqs(chat.history(new Position.Around(Long.MAX_VALUE), 10))).hasSize(3);
        assertThat(chat.history(new Position.After(3), 10).more()).isFalse();
    }

    @Test
    void anEmptyRoomHasAnEmptyPage() {
        Ok.Page page = chatWith(0).history(new Position.Newest(), 50);
        assertThat(page.entries()).isEmpty();
        assertThat(page.more()).isFalse();
        assertThat(page.asOf()).isZero();
    }

    @Test
    void largeTextsMakeAPageShorterAndNeverLeaveAHole() {
        Chat chat = new Chat(store().open());
        String large = "😀".repeat(10_000);
        for (int i = 1; i <= 8; i++) {
            chat.does(MARY, post("id-" + i, large));
        }
        Ok.Page newest = chat.history(new Position.Newest(), 50);
        assertThat(newest.more()).isTrue();
        assertThat(newest.entries()).hasSizeBetween(1, 7);
        assertThat(seqs(newest))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(9 - newest.entries().size(), 8).boxed().toList());
        assertThat(seqs(chat.history(new Position.Around(4), 50))).contains(4L).doesNotContain(8L);
        assertThat(seqs(chat.history(new Position.After(0), 50))).startsWith(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPageAndTheEventsAfterItGiveTheStateOfNow(long seed) {
        Random random = new Random(seed);
        Chat chat = new Chat(store().open());
        List<Ok.Page> pages = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            doSomething(chat, random, step);
            if (random.nextInt(10) == 0) {
                pages.add(chat.history(anywhere(random), 1 + random.nextInt(200)));
            }
        }
        Map<Long, Entry> now = bySeq(chat.history(new Position.Newest(), 200));
        for (Ok.Page page : pages) {
            Map<Long, Entry> caughtUp = bySeq(page);
            chat.events(page.asOf()).forEach(event -> apply(caughtUp, event));
            caughtUp.forEach(
                    (seq, entry) -> assertThat(entry).as("seed " + seed).isEqualTo(now.get(seq)));
        }
        Map<Long, Entry> replayed = new TreeMap<>();
        chat.events(0).forEach(event -> apply(replayed, event));
        assertThat(replayed).isEqualTo(now);
    }

    private static void doSomething(Chat chat, Random random, int step) {
        Person person = random.nextBoolean() ? MARY : PEDRO;
        long target = 1L + random.nextInt(step + 1);
        String id = "step-" + step;
        // Much of this is refused, which is as good.
        chat.ask(
                        person,
                        switch (random.nextInt(5)) {
                            case 0, 1 -> post(id, "text " + step);
                            case 2 -> reply(id, "reply " + step, target);
                            case 3 -> edit(id, target, "edit " + step);
                            default -> delete(id, target);
                        })
                .handle((_, _) -> true)
                .toCompletableFuture()
                .join();
    }

    private static Position anywhere(Random random) {
        long seq = random.nextInt(150);
        return switch (random.nextInt(4)) {
            case 0 -> new Position.Newest();
            case 1 -> new Position.Before(seq);
            case 2 -> new Position.After(seq);
            default -> new Position.Around(seq);
        };
    }

    /** What a client does with an event, on what it has. */
    private static void apply(Map<Long, Entry> entries, Event event) {
        switch (event) {
            case Event.Posted posted -> entries.put(posted.seq(), entry(posted));
            case Event.Edited edited ->
                    entries.computeIfPresent(
                            edited.target(),
                            (_, entry) -> {
                                Entry.Message old = (Entry.Message) entry;
                                return changed(
                                        old, old.author(), edited.text(), true, edited.seq());
                            });
            case Event.Deleted deleted ->
                    entries.computeIfPresent(
                            deleted.target(),
                            (_, entry) -> {
                                Entry.Message old = (Entry.Message) entry;
                                return changed(
                                        old,
                                        nameless(old.author()),
                                        Optional.empty(),
                                        old.edited(),
                                        deleted.seq());
                            });
            case Notice notice -> entries.put(notice.seq(), new Entry.Told(notice));
            case OwnEvent own -> throw new IllegalStateException("not a room's: " + own);
        }
    }

    private static Entry entry(Event.Posted posted) {
        return new Entry.Message(
                posted.seq(),
                posted.id(),
                posted.author(),
                posted.at(),
                posted.text(),
                posted.replyTo(),
                false,
                posted.seq());
    }

    private static Entry changed(
            Entry.Message old, Author author, Optional<String> text, boolean edited, long changed) {
        return new Entry.Message(
                old.seq(), old.id(), author, old.at(), text, old.replyTo(), edited, changed);
    }

    private static Author nameless(Author author) {
        return new Author(author.by(), "", author.guest());
    }

    private static Map<Long, Entry> bySeq(Ok.Page page) {
        Map<Long, Entry> entries = new TreeMap<>();
        page.entries().forEach(entry -> entries.put(entry.seq(), entry));
        return entries;
    }

    private static List<Long> seqs(Ok.Page page) {
        return page.entries().stream().map(Entry::seq).toList();
    }

    private Chat chatWith(int posts) {
        Chat chat = new Chat(store().open());
        for (int i = 1; i <= posts; i++) {
            chat.does(MARY, post("id-" + i, "message " + i));
        }
        return chat;
    }
}
