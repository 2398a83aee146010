package chat.beseda.room;

import static chat.beseda.database.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lobby is open to everybody; what is not public is not there. */
class PublicRoomsTests extends StoreContract {

    private static final RoomId CELLAR = new RoomId("cellar");

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @Test
    void aGuestStandsInTheLobby() {
        TestStore store = store().open();
        Room lobby = store.rooms().enter(guest(store), RoomId.LOBBY);
        assertThat(lobby.name()).isEqualTo("Lobby");
        assertThat(lobby.kind()).isEqualTo(RoomKind.PUBLIC);
        assertThat(lobby.seq()).isZero();
        assertThat(lobby.epoch()).matches("[0-9a-f]{16}");
        assertThat(store.rooms().of(guest(store))).extracting(OwnRoom::room).containsExactly(lobby);
        store.rooms().checkReach(guest(store), RoomId.LOBBY, "id");
    }

    @Test
    void theHeadIsThatOfNow() {
        TestStore store = store().open();
        answer(store.writer().submit(TestChange.post(RoomId.LOBBY, "hi")));
        assertThat(store.rooms().enter(guest(store), RoomId.LOBBY).seq()).isEqualTo(1);
    }

    @Test
    void aRoomThatIsNotPublicLooksLikeNone() {
        TestStore store = store().open();
        makeCellar(store, "private");
        Refusal hidden = refusal(() -> store.rooms().enter(guest(store), CELLAR));
        Refusal missing = refusal(() -> store.rooms().enter(guest(store), new RoomId("x")));
        assertThat(hidden.code()).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        assertThat(hidden.words()).isEqualTo(missing.words());
        assertThat(refusal(() -> store.rooms().checkReach(guest(store), CELLAR, "id")).words())
                .isEqualTo(hidden.words());
        assertThat(store.rooms().of(guest(store)))
                .extracting(own -> own.room().id())
                .doesNotContain(CELLAR);
    }

    @Test
    void aNewRoomTakesPostsOnceItWasListed() {
        TestStore store = store().open();
        makeCellar(store, "public");
        assertThat(store.rooms().of(guest(store)))
                .extracting(own -> own.room().id())
                .contains(CELLAR);
        store.rooms().checkReach(guest(store), CELLAR, "id");
    }

    private static void makeCellar(TestStore store, String kind) {
        answer(store.writer().submit(TestChange.makeRoom(CELLAR, kind)));
    }

    private static Person guest(TestStore store) {
        return store.guests().guest("g".repeat(22), Optional.of("Mary"));
    }

    private static Refusal refusal(Runnable asking) {
        Refusal[] refused = new Refusal[1];
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(Refusal.class, refusal -> refused[0] = refusal);
        return refused[0];
    }
}
