package chat.beseda.room.changing;

import static chat.beseda.room.changing.House.ANN;
import static chat.beseda.room.changing.House.MARY;
import static chat.beseda.room.changing.House.OLGA;
import static chat.beseda.room.changing.House.PEDRO;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.database.Answers;
import chat.beseda.database.Gate;
import chat.beseda.database.StoreContract;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.OwnEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People make rooms, come into them, and go: their logs tell it, and their own. */
abstract class RoomsContract extends StoreContract {

    @Test
    void everybodyWithAnAccountIsInTheLobbyAndHasALog() {
        House house = new House(store().open());
        assertThat(house.roomsOf(MARY))
                .extracting(own -> own.room().name())
                .containsExactly("Lobby");
        assertThat(house.store().rooms().ownLog(MARY))
                .hasValueSatisfying(log -> assertThat(log.seq()).isZero());
        assertThat(house.log(RoomId.LOBBY)).isEmpty();
    }

    @Test
    void whoMakesARoomIsInIt() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PUBLIC);
        assertThat(house.log(cellar)).containsExactly("joined");
        assertThat(house.events(RoomId.ownLog(MARY.id())))
                .singleElement()
                .isInstanceOfSatisfying(
                        OwnEvent.Added.class,
                        added -> {
                            assertThat(added.room()).isEqualTo(cellar);
                            assertThat(added.title()).isEqualTo("Cellar");
                        });
        assertThat(house.ownRoom(MARY, cellar)).isPresent();
        assertThat(house.ownRoom(PEDRO, cellar)).isEmpty();
    }

    @Test
    void aRoomIsMadeOnceHoweverOftenItIsAskedFor() {
        House house = new House(store().open());
        RoomRequest.Create cellar =
                new RoomRequest.Create(1, "same", "Cellar", RoomKind.PUBLIC, false);
        assertThat(house.made(MARY, cellar)).isEqualTo(house.made(MARY, cellar));
        RoomRequest.Create other =
                new RoomRequest.Create(1, "same", "Attic", RoomKind.PUBLIC, false);
        assertThat(house.refused(MARY, other).code()).isEqualTo(ErrorCode.ID_REUSED);
        assertThat(house.store().number("SELECT count(*) FROM room WHERE kind = 'public'"))
                .isEqualTo(2);
    }

    @Test
    void aPublicRoomsNameIsNobodyElses() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PUBLIC);
        RoomId attic = house.room(PEDRO, "Attic", RoomKind.PUBLIC);
        for (String taken : List.of("Cellar", " cellar ", "CELLAR", "Сellar")) {
            assertThat(
                            house.refused(
                                            PEDRO,
                                            new RoomRequest.Create(
                                                    1, house.id(), taken, RoomKind.PUBLIC, false))
                                    .code())
                    .isEqualTo(ErrorCode.NAME_TAKEN);
        }
        assertThat(
                        house.refused(PEDRO, new RoomRequest.Rename(1, attic, house.id(), "cellar"))
                                .code())
                .isEqualTo(ErrorCode.NAME_TAKEN);
        // What is private says nothing of itself, also not by taking a name.
        house.room(PEDRO, "Cellar", RoomKind.PRIVATE);
        house.does(MARY, new RoomRequest.Rename(1, cellar, house.id(), "CELLAR"));
        assertThat(house.log(cellar)).containsExactly("joined", "renamed");
    }

    @Test
    void renamingToTheSameNameAtOnceGivesItToOne() {
        House house = new House(store().open());
        RoomId one = house.room(MARY, "One", RoomKind.PUBLIC);
        RoomId two = house.room(PEDRO, "Two", RoomKind.PUBLIC);
        CompletionStage<Ok> first;
        CompletionStage<Ok> second;
        try (Gate _ = Gate.closed(house.store().writer())) {
            first = house.ask(MARY, new RoomRequest.Rename(1, one, house.id(), "Three"));
            second = house.ask(PEDRO, new RoomRequest.Rename(1, two, house.id(), "Three"));
        }
        List<Boolean> done = List.of(succeeded(first), succeeded(second));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(house.store().number("SELECT count(*) FROM room WHERE name = 'Three'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "a\u202eb", "a\nb", "\u0000", "////\u0007"})
    void aNameThatPeopleCannotReadIsRefused(String name) {
        House house = new House(store().open());
        assertThat(
                        house.refused(
                                        MARY,
                                        new RoomRequest.Create(
                                                1, house.id(), name, RoomKind.PUBLIC, false))
                                .code())
                .isEqualTo(ErrorCode.NAME_REFUSED);
    }

    @Test
    void whoComesAndGoesIsInTheLogsOfTheRoomAndTheirOwn() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PUBLIC);
        house.join(PEDRO, cellar);
        house.join(PEDRO, cellar);
        house.add(MARY, cellar, ANN);
        house.remove(MARY, cellar, ANN);
        house.part(PEDRO, cellar);
        assertThat(house.log(cellar))
                .containsExactly("joined", "joined", "joined", "removed", "left");
        assertThat(house.ownLog(PEDRO)).containsExactly("added", "removed");
        assertThat(house.ownLog(ANN)).containsExactly("added", "removed");
        assertThat(house.ownRoom(ANN, cellar)).isEmpty();
        assertThat(house.ownRoom(PEDRO, cellar)).isEmpty();
    }

    @Test
    void aPrivateRoomIsNotThereForOthers() {
        House house = new House(store().open());
        RoomId board = house.room(MARY, "Board", RoomKind.PRIVATE);
        RoomId nowhere = new RoomId("rNowhere");
        for (RoomRequest.Change request :
                List.<RoomRequest.Change>of(
                        new RoomRequest.Join(1, board, house.id()),
                        new RoomRequest.Part(1, board, house.id()),
                        new RoomRequest.Add(1, board, house.id(), PEDRO.id()),
                        new RoomRequest.Remove(1, board, house.id(), MARY.id()),
                        new RoomRequest.Rename(1, board, house.id(), "Mine"),
                        new RoomRequest.Topic(1, board, house.id(), "mine"),
                        new RoomRequest.Archive(1, board, house.id(), true))) {
            assertThat(house.refused(OLGA, request).words())
                    .isEqualTo(
                            house.refused(OLGA, new RoomRequest.Join(1, nowhere, house.id()))
                                    .words());
        }
        assertThat(found(house, OLGA)).containsExactly("Lobby");
        assertThat(found(house, MARY)).containsExactly("Board", "Lobby");
    }

    @Test
    void newcomersToAPrivateRoomSeeItsPastOnlyIfItWasMadeSo() {
        House house = new House(store().open());
        RoomId closed = house.room(MARY, "Closed", RoomKind.PRIVATE);
        RoomId open =
                house.made(
                        MARY,
                        new RoomRequest.Create(1, house.id(), "Open", RoomKind.PRIVATE, true));
        for (RoomId room : List.of(closed, open)) {
            house.posts(MARY, room, "before");
            house.add(MARY, room, PEDRO);
            house.posts(MARY, room, "after");
        }
        assertThat(house.reads(PEDRO, closed).entries()).hasSize(2);
        assertThat(house.reads(PEDRO, closed).more()).isFalse();
        assertThat(house.reads(PEDRO, open).entries()).hasSize(4);
        assertThat(house.store().rooms().visibleFrom(PEDRO, closed)).hasValue(2);
    }

    @Test
    void whoWasSentAwayPostsNothingAnyMore() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PRIVATE);
        house.add(MARY, cellar, PEDRO);
        house.posts(PEDRO, cellar, "here I am");
        CompletionStage<Ok> late;
        try (Gate _ = Gate.closed(house.store().writer())) {
            house.ask(MARY, new RoomRequest.Remove(1, cellar, house.id(), PEDRO.id()));
            late = house.posting(PEDRO, cellar, "and here I still am");
        }
        assertThat(Answers.refusal(late).code()).isEqualTo(ErrorCode.NO_SUCH_ROOM);
        assertThat(house.log(cellar)).containsExactly("joined", "joined", "posted", "removed");
    }

    @Test
    void theSamePeopleHaveOneRoomHoweverTheyFindEachOther() {
        House house = new House(store().open());
        CompletionStage<Ok> first;
        CompletionStage<Ok> second;
        try (Gate _ = Gate.closed(house.store().writer())) {
            first = house.ask(MARY, direct(house, PEDRO.id(), ANN.id()));
            second = house.ask(PEDRO, direct(house, ANN.id(), MARY.id(), PEDRO.id()));
        }
        RoomId room = ((Ok.InRoom) Answers.answer(first)).room();
        assertThat(((Ok.InRoom) Answers.answer(second)).room()).isEqualTo(room);
        assertThat(house.ownRoom(ANN, room))
                .hasValueSatisfying(own -> assertThat(own.room().name()).isEqualTo("Mary, Pedro"));
        assertThat(house.ownLog(ANN)).containsExactly("added");
        assertThat(house.made(MARY, direct(house, PEDRO.id()))).isNotEqualTo(room);
        assertThat(house.refused(OLGA, new RoomRequest.Join(1, room, house.id())).code())
                .isEqualTo(ErrorCode.NO_SUCH_ROOM);
    }

    @Test
    void nobodyTalksWithWhoIsNotThere() {
        House house = new House(store().open());
        assertThat(house.refused(MARY, direct(house, new PersonId("pNobody"))).code())
                .isEqualTo(ErrorCode.NO_SUCH_PERSON);
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PUBLIC);
        assertThat(
                        house.refused(
                                        MARY,
                                        new RoomRequest.Add(
                                                1, cellar, house.id(), new PersonId("pNobody")))
                                .code())
                .isEqualTo(ErrorCode.NO_SUCH_PERSON);
    }

    @Test
    void anArchivedRoomTakesNothingUntilItIsOpenedAgain() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PUBLIC);
        house.does(MARY, new RoomRequest.Archive(1, cellar, house.id(), true));
        assertThat(Answers.refusal(house.posting(MARY, cellar, "hi")).code())
                .isEqualTo(ErrorCode.ARCHIVED);
        assertThat(house.reads(PEDRO, cellar).entries()).hasSize(2);
        house.does(MARY, new RoomRequest.Archive(1, cellar, house.id(), false));
        house.posts(MARY, cellar, "hi");
        assertThat(house.log(cellar)).containsExactly("joined", "archived", "archived", "posted");
    }

    @Test
    void theLobbyIsEverybodysForGood() {
        House house = new House(store().open());
        for (RoomRequest.Change request :
                List.<RoomRequest.Change>of(
                        new RoomRequest.Part(1, RoomId.LOBBY, house.id()),
                        new RoomRequest.Remove(1, RoomId.LOBBY, house.id(), MARY.id()),
                        new RoomRequest.Archive(1, RoomId.LOBBY, house.id(), true))) {
            assertThat(house.refused(OLGA, request).code()).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
    }

    @Test
    void whoHasBeenThereLongestLeadsWhenTheHostGoes() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PRIVATE);
        house.add(MARY, cellar, PEDRO);
        house.add(MARY, cellar, ANN);
        RoomRequest.Rename rename = new RoomRequest.Rename(1, cellar, "mine", "Attic");
        assertThat(house.refused(PEDRO, rename).code()).isEqualTo(ErrorCode.NOT_ALLOWED);
        house.part(MARY, cellar);
        house.does(PEDRO, rename);
        assertThat(house.ownRoom(ANN, cellar))
                .hasValueSatisfying(own -> assertThat(own.room().name()).isEqualTo("Attic"));
    }

    private static boolean succeeded(CompletionStage<Ok> asked) {
        return asked.handle((ok, failure) -> failure == null).toCompletableFuture().join();
    }

    private static RoomRequest.Direct direct(House house, PersonId... people) {
        return new RoomRequest.Direct(1, house.id(), List.of(people));
    }

    private static List<String> found(House house, Person person) {
        Ok.RoomList page =
                (Ok.RoomList)
                        house.does(
                                person,
                                new RoomRequest.Rooms(1, Optional.empty(), Optional.empty()));
        return page.rooms().stream().map(Ok.FoundRoom::name).toList();
    }
}
