package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.door.DoorSettings;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class WebServerLimitsTests {

    private final JettyServletWebServerFactory factory = new JettyServletWebServerFactory();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void whereAnybodyMayComeInOnlyThisMachineComesNear() {
        limits(DoorSettings.Access.OPEN).customize(factory);

        assertThat(factory.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void unlessTheOwnerSaysWhereToListen() {
        environment.setProperty("server.address", "0.0.0.0");
        limits(DoorSettings.Access.OPEN).customize(factory);

        assertThat(factory.getAddress()).isNull();
    }

    @Test
    void whereOnlyTheInvitedComeInTheWholeNetworkMayKnock() {
        limits(DoorSettings.Access.INVITE).customize(factory);

        assertThat(factory.getAddress()).isNull();
    }

    private WebServerLimits limits(DoorSettings.Access access) {
        return new WebServerLimits(
                new DoorSettings(access, ""), new WebServerSettings(1_000, 10), environment);
    }
}
