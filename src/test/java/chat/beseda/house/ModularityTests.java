package chat.beseda.house;

import chat.beseda.Beseda;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyRoomIsEnteredThroughItsDoor() {
        ApplicationModules.of(Beseda.class).verify();
    }
}
