package chat.beseda.message;

import static chat.beseda.message.Chat.MARY;
import static chat.beseda.message.Chat.PEDRO;
import static chat.beseda.message.Chat.delete;
import static chat.beseda.message.Chat.edit;
import static chat.beseda.message.Chat.post;
import static chat.beseda.message.Chat.reply;
import static chat.beseda.protocol.ErrorCode.NOT_ALLOWED;
import static chat.beseda.protocol.ErrorCode.NO_SUCH_MESSAGE;
import static chat.beseda.protocol.ErrorCode.NO_SUCH_ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.database.Answers;
import chat.beseda.database.Gate;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.Told;
import chat.beseda.protocol.Entry;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posting, editing and deleting, and what others may not do. */
abstract class DeedsContract extends StoreContract {

    private static final RoomId ANNEX = new RoomId("annex");

    @Test
    void aPostIsInTheLogAsItWasWritten() {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "first"));
        chat.does(PEDRO, reply("b", "second", 1));
        assertThat(chat.events(0).get(1))
                .isEqualTo(
                        new Event.Posted(
                                2,
                                "b",
                                PEDRO.author(),
                                chat.events(0).get(1).at(),
                                Optional.of("second"),
                                OptionalLong.of(1)));
    }

    @Test
    void anEditChangesTheMessageAndIsAnEvent() {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "frist"));
        assertThat(chat.does(MARY, edit("b", 1, "first")).seq()).isEqualTo(2);
        Entry.Message entry = only(chat);
        assertThat(entry.text()).contains("first");
        assertThat(entry.edited()).isTrue();
        assertThat(entry.changed()).isEqualTo(2);
        assertThat(chat.events(1))
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Edited.class,
                        edited -> {
                            assertThat(edited.target()).isEqualTo(1);
                            assertThat(edited.text()).contains("first");
                        });
    }

    @Test
    void nothingOfADeletedMessageIsLeftButItsPlace() {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "the secret"));
        chat.does(PEDRO, post("b", "innocent"));
        chat.does(MARY, edit("c", 1, "the other secret"));
        chat.does(MARY, delete("d", 1));
        assertThat(chat.wire()).doesNotContain("secret").contains("innocent", "\"gone\":true");
        assertThat(chat.events(0)).extracting(Event::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(chat.events(0).getLast()).isInstanceOf(Event.Deleted.class);
        Entry.Message entry = Chat.messages(chat.history(new Position.Newest(), 10)).getFirst();
        assertThat(entry.text()).isEmpty();
        assertThat(entry.author().name()).isEmpty();
        assertThat(entry.author().by()).isEqualTo(MARY.id());
        assertThat(entry.changed()).isEqualTo(4);
        assertThat(
                        chat.store()
                                .number(
                                        "SELECT count(*) FROM message WHERE text LIKE '%secret%'"
                                                + " OR name = 'Mary'"))
                .isZero();
    }

    @Test
    void whatIsDeletedInTheSameBatchIsNotEvenTold() {
        Told told = new Told();
        Chat chat = new Chat(store().telling(told).open());
        CompletionStage<Ok> deleted;
        try (Gate _ = Gate.closed(chat.store().writer())) {
            chat.ask(MARY, post("a", "the secret"));
            deleted = chat.ask(MARY, delete("b", 1));
        }
        Answers.answer(deleted);
        assertThat(told.events(2)).hasSize(2).noneMatch(event -> event.contains("secret"));
        assertThat(String.join("\n", told.events(2)) + "\n").isEqualTo(chat.wire());
    }

    @Test
    void onlyItsAuthorMayChangeAMessage() {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "mine"));
        assertThat(chat.refused(PEDRO, edit("b", 1, "ours")).code()).isEqualTo(NOT_ALLOWED);
        assertThat(chat.refused(PEDRO, delete("c", 1)).code()).isEqualTo(NOT_ALLOWED);
        // The same name is not the same person.
        Person other = chat.store().guests().guest("m".repeat(22), Optional.of("Mary"));
        assertThat(chat.refused(other, delete("d", 1)).code()).isEqualTo(NOT_ALLOWED);
        assertThat(only(chat).text()).contains("mine");
        assertThat(chat.events(0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 2, 3, 9_007_199_254_740_991L, Long.MAX_VALUE})
    void whatIsNoMessageCannotBeChangedOrAnswered(long seq) {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "hi"));
        chat.does(MARY, edit("b", 1, "seq 2 is an edit, no message"));
        assertThat(chat.refused(MARY, edit("c", seq, "x")).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.refused(MARY, delete("d", seq)).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.refused(MARY, reply("e", "x", seq)).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.events(0)).hasSize(2);
    }

    @Test
    void aDeletedMessageCannotBeChangedButStillBeAnswered() {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "hi"));
        chat.does(MARY, delete("b", 1));
        assertThat(chat.refused(MARY, edit("c", 1, "back")).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.refused(MARY, delete("d", 1)).code()).isEqualTo(NO_SUCH_MESSAGE);
        // A stranger does not learn whose it was.
        assertThat(chat.refused(PEDRO, delete("e", 1)).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.does(PEDRO, reply("f", "what was it?", 1)).seq()).isEqualTo(3);
    }

    @Test
    void aMessageOfAnotherRoomIsNoMessageHere() {
        Chat chat = new Chat(store().open());
        Answers.answer(chat.store().writer().submit(TestChange.makeRoom(ANNEX)));
        chat.store().rooms().of(MARY);
        for (int i = 1; i <= 3; i++) {
            chat.does(MARY, new MessageRequest.Post(1, ANNEX, "x" + i, "x", OptionalLong.empty()));
        }
        chat.does(MARY, post("a", "hi"));
        assertThat(chat.refused(MARY, reply("b", "hm", 3)).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.refused(MARY, delete("c", 2)).code()).isEqualTo(NO_SUCH_MESSAGE);
        assertThat(chat.store().log().heads(List.of(ANNEX)).get(ANNEX).seq()).isEqualTo(3);
    }

    @Test
    void aRoomThatIsNotOnesOwnLooksLikeNone() {
        Chat chat = new Chat(store().open());
        Answers.answer(chat.store().writer().submit(TestChange.makeRoom(ANNEX, "private")));
        for (RoomId room : List.of(ANNEX, new RoomId("nowhere"))) {
            List<MessageRequest> all =
                    List.of(
                            new MessageRequest.Post(1, room, "a", "hi", OptionalLong.empty()),
                            new MessageRequest.Edit(1, room, "b", 1, "hi"),
                            new MessageRequest.Delete(1, room, "c", 1),
                            Chat.asking(room, new Position.Newest(), 10));
            for (MessageRequest request : all) {
                assertThat(chat.refused(MARY, request))
                        .satisfies(no -> assertThat(no.code()).isEqualTo(NO_SUCH_ROOM))
                        .satisfies(no -> assertThat(no.words()).doesNotContain(room.value()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE message; --",
                "\" OR 1=1",
                "%_\\ ? :name $1 {}",
                "${jndi:x} {{7*7}} %s%n",
                "Привет 😀\n\ttab",
                "a\u0001b"
            })
    void wordsOfADatabaseAreWords(String text) {
        Chat chat = new Chat(store().open());
        Person guest = chat.store().guests().guest("g".repeat(22), Optional.of("'; DELETE --"));
        chat.does(guest, post("'; DROP TABLE x", text));
        chat.does(guest, edit("\"b", 1, text + text));
        assertThat(only(chat).text()).contains(text + text);
        assertThat(only(chat).id()).isEqualTo("'; DROP TABLE x");
        assertThat(only(chat).author().name()).isEqualTo("'; DELETE --");
        assertThat(chat.events(0)).hasSize(2);
    }

    @Test
    void aGuestIsWrittenDownAtTheFirstPostAndRenamedAtALaterOne() {
        Chat chat = new Chat(store().open());
        String secret = "s".repeat(22);
        Person guest = chat.store().guests().guest(secret, Optional.of("Ann"));
        assertThat(chat.store().number("SELECT count(*) FROM guest")).isZero();
        chat.does(guest, post("a", "hi"));
        chat.does(chat.store().guests().guest(secret, Optional.of("Anna")), post("b", "hi"));
        assertThat(chat.store().number("SELECT count(*) FROM guest WHERE label = 'Anna'")).isOne();
        assertThat(chat.store().number("SELECT count(*) FROM guest")).isOne();
        assertThat(chat.events(0))
                .extracting(event -> event.author().name())
                .containsExactly("Ann", "Anna");
        assertThat(chat.does(guest, edit("c", 2, "still mine")).seq()).isEqualTo(3);
    }

    private static Entry.Message only(Chat chat) {
        List<Entry.Message> entries = Chat.messages(chat.history(new Position.Newest(), 10));
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
