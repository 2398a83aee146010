package chat.beseda.room.changing;

import static chat.beseda.room.changing.House.ANN;
import static chat.beseda.room.changing.House.MARY;
import static chat.beseda.room.changing.House.PEDRO;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.Answers;
import chat.beseda.database.Gate;
import chat.beseda.database.StoreContract;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What lies beyond somebody's part of a room is not there for them, and nobody harms another. */
abstract class RoomBoundsContract extends StoreContract {

    @Test
    void whatOneMayNotSeeIsNotCountedHoweverFarOneGoesBack() {
        House house = new House(store().open());
        RoomId board = boardWithAPast(house);
        house.posts(MARY, board, "seen");
        house.does(PEDRO, new RoomRequest.Unread(1, board, 1));
        assertThat(house.ownRoom(PEDRO, board))
                .hasValueSatisfying(own -> assertThat(own.unread()).isEqualTo(1));
    }

    @Test
    void whatOneMayNotSeeCanNeitherBeAnsweredNorChanged() {
        House house = new House(store().open());
        RoomId board = boardWithAPast(house);
        long hidden = 2;
        for (MessageRequest.Change request :
                List.<MessageRequest.Change>of(
                        new MessageRequest.Post(
                                1, board, house.id(), "hi", OptionalLong.of(hidden)),
                        new MessageRequest.Edit(1, board, house.id(), hidden, "mine"),
                        new MessageRequest.Delete(1, board, house.id(), hidden))) {
            assertThat(Answers.refusal(house.ask(PEDRO, request)).code())
                    .isEqualTo(ErrorCode.NO_SUCH_MESSAGE);
        }
    }

    @Test
    void whatOneDidBeforeOneLeftIsStillConfirmed() {
        House house = new House(store().open());
        RoomId board = boardWithAPast(house);
        MessageRequest.Post post =
                new MessageRequest.Post(1, board, "mine", "hi", OptionalLong.empty());
        Ok first = Answers.answer(house.ask(PEDRO, post));
        house.remove(MARY, board, PEDRO);
        House reopened = new House(house.store());
        assertThat(Answers.answer(reopened.ask(PEDRO, post))).isEqualTo(first);
        RoomRequest.Part part = new RoomRequest.Part(1, board, "going");
        Ok left = house.does(MARY, part);
        assertThat(house.does(MARY, part)).isEqualTo(left);
    }

    @Test
    void whoCannotEvenBeNamedHarmsNobodyElse() {
        House house = new House(store().open());
        PersonId impossible = new PersonId("p\0");
        CompletionStage<Ok> innocent;
        CompletionStage<Ok> other;
        try (Gate _ = Gate.closed(house.store().writer())) {
            house.ask(MARY, new RoomRequest.Direct(1, house.id(), List.of(impossible)));
            innocent = house.posting(PEDRO, RoomId.LOBBY, "hello");
            house.ask(MARY, new RoomRequest.Add(1, RoomId.LOBBY, house.id(), impossible));
            other = house.posting(ANN, RoomId.LOBBY, "hello too");
        }
        assertThat(Answers.answer(innocent)).isInstanceOf(Ok.Stored.class);
        assertThat(Answers.answer(other)).isInstanceOf(Ok.Stored.class);
    }

    @Test
    void whatIsAsItWasMakesNoEvent() {
        House house = new House(store().open());
        RoomId cellar = house.room(MARY, "Cellar", RoomKind.PUBLIC);
        for (int i = 0; i < 3; i++) {
            house.does(MARY, new RoomRequest.Topic(1, cellar, house.id(), "What lies below"));
        }
        assertThat(house.log(cellar)).containsExactly("joined", "topic");
    }

    @Test
    void onlyWhoTakesPartForGoodLeadsARoom() {
        House house = new House(store().open());
        RoomId board = house.room(MARY, "Board", RoomKind.PRIVATE);
        house.add(MARY, board, ANN);
        house.add(MARY, board, PEDRO);
        house.exec("UPDATE account SET role = 'guest' WHERE id = 'p3'");
        house.part(MARY, board);
        house.does(PEDRO, new RoomRequest.Rename(1, board, house.id(), "Bored"));
    }

    /** Mary wrote into it before Pedro came. */
    private static RoomId boardWithAPast(House house) {
        RoomId board = house.room(MARY, "Board", RoomKind.PRIVATE);
        house.posts(MARY, board, "secret");
        house.add(MARY, board, PEDRO);
        return board;
    }
}
