package chat.beseda.room.changing;

import static chat.beseda.room.changing.House.MARY;
import static chat.beseda.room.changing.House.PEDRO;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.database.Answers;
import chat.beseda.database.StoreContract;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomLevel;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.OwnRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** How far people have read, and of what they want to be told, follows them through their log. */
abstract class OwnPlacesContract extends StoreContract {

    @Test
    void whatOneHasNotSeenIsCountedUntilOneHas() {
        House house = new House(store().open());
        house.posts(MARY, RoomId.LOBBY, "one");
        house.posts(MARY, RoomId.LOBBY, "two");
        house.posts(PEDRO, RoomId.LOBBY, "mine");
        assertThat(lobby(house, PEDRO).unread()).isEqualTo(2);
        house.does(PEDRO, new RoomRequest.Read(1, RoomId.LOBBY, 1_000));
        assertThat(lobby(house, PEDRO).unread()).isZero();
        assertThat(lobby(house, PEDRO).read()).isEqualTo(3);
        house.does(PEDRO, new RoomRequest.Read(1, RoomId.LOBBY, 1));
        assertThat(lobby(house, PEDRO).read()).isEqualTo(3);
        house.does(PEDRO, new RoomRequest.Unread(1, RoomId.LOBBY, 2));
        assertThat(lobby(house, PEDRO).unread()).isEqualTo(1);
        assertThat(house.ownLog(PEDRO)).containsExactly("read", "unread");
        assertThat(lobby(house, MARY).unread()).isEqualTo(1);
    }

    @Test
    void muchReadingWithinASecondIsOneMark() {
        House house = new House(store().open());
        for (int i = 1; i <= 20; i++) {
            house.posts(MARY, RoomId.LOBBY, "message " + i);
        }
        List<CompletionStage<Ok>> marks = new ArrayList<>();
        for (int seq = 1; seq <= 20; seq++) {
            marks.add(house.ask(PEDRO, new RoomRequest.Read(1, RoomId.LOBBY, seq)));
        }
        marks.forEach(Answers::answer);
        assertThat(house.ownLog(PEDRO)).hasSizeBetween(1, 2);
        assertThat(lobby(house, PEDRO).read()).isEqualTo(20);
    }

    @Test
    void ofWhatOneWantsToBeToldIsKept() {
        House house = new House(store().open());
        house.does(MARY, new RoomRequest.Level(1, RoomId.LOBBY, RoomLevel.NOTHING));
        house.does(MARY, new RoomRequest.Level(1, RoomId.LOBBY, RoomLevel.NOTHING));
        assertThat(lobby(house, MARY).level()).isEqualTo(RoomLevel.NOTHING);
        assertThat(lobby(house, PEDRO).level()).isEqualTo(RoomLevel.EVERYTHING);
        assertThat(house.ownLog(MARY)).containsExactly("level");
    }

    private static OwnRoom lobby(House house, Person person) {
        return house.ownRoom(person, RoomId.LOBBY).orElseThrow();
    }
}
