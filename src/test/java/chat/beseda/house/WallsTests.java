package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class WallsTests {

    private static final String SAMPLE = "chat.beseda.house.sample";
    private static final Walls WALLS =
            new Walls(new ClassFileImporter().importPackages(SAMPLE), SAMPLE);

    @Test
    void aFeatureThatKnowsThePorchIsSeen() {
        assertThat(WALLS.doorsThatDoNotOpenDownwards())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("message.Talk", "connection.Door"));
    }

    @Test
    void aSocketOutsideThePorchIsSeen() {
        assertThat(WALLS.socketsElsewhere())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("message.TalkStore"));
    }

    @Test
    void aDatabaseOutsideAStoreIsSeenThoughItsErrorsMayBeNamed() {
        assertThat(WALLS.databaseElsewhere())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("Talk.", "java.sql.Connection"));
    }

    @Test
    void aWordOfTheProtocolThatKnowsSpringOrTheTimeIsSeen() {
        assertThat(WALLS.protocolThatKnowsSpring()).isNotEmpty();
        assertThat(WALLS.protocolThatKnowsTheTime())
                .singleElement()
                .asString()
                .contains("Instant.now");
    }

    @Test
    void aRoomThatIsNotInThePlanIsSeen() {
        Walls walls =
                new Walls(new ClassFileImporter().importPackages(SAMPLE), "chat.beseda.house");

        assertThat(walls.roomsWithoutAFloor())
                .containsExactly("sample is not in the plan of the house");
    }
}
