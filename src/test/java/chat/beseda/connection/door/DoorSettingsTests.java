package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DoorSettingsTests {

    @Test
    void nobodyComesInUnlessTheOwnerSaysSo() {
        DoorSettings settings = settings(Map.of());

        assertThat(settings.access()).isEqualTo(DoorSettings.Access.INVITE);
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings(Map.of("BESEDA_ACCESS", "open")).access())
                .isEqualTo(DoorSettings.Access.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.org",
                "ftp://chat.example.org",
                "https://chat.example.org/chat",
                "https://a@chat.example.org",
                "https://chat.example.org:0",
                "https://chat.example.org:99999",
                "https://",
                "*"
            })
    void anAddressThatIsNoneIsToldAtTheStart(String written) {
        assertThatThrownBy(() -> settings(Map.of("BESEDA_PUBLIC_URL", written)))
                .isInstanceOf(BindException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLimitOfZeroIsToldAtTheStart() {
        assertThatThrownBy(() -> DoorGuardTests.limits("beseda.limits.frames-burst", "0"))
                .rootCause()
                .hasMessage("beseda.limits.frames-burst must be at least 1");
    }

    private static DoorSettings settings(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return Binder.get(environment).bindOrCreate("beseda", DoorSettings.class);
    }
}
