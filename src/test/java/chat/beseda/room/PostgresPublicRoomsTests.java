package chat.beseda.room;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person;
import chat.beseda.database.TestStore;
import chat.beseda.database.postgresql.PostgresDatabase;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL, which does not know the character of code zero. */
class PostgresPublicRoomsTests extends PublicRoomsTests {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @Override
    protected Map<String, String> database() {
        return postgres.settings(directory);
    }

    @Test
    void aRoomThatCouldNotEvenBeStoredIsNotThere() {
        TestStore store = store().open();
        Person mary = new Person(new PersonId("p1"), "Mary", false);
        assertThatThrownBy(() -> store.rooms().enter(mary, new RoomId("lob\u0000by")))
                .hasMessageContaining("no such room");
    }
}
