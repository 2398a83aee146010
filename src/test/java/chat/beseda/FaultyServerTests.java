package chat.beseda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import chat.beseda.connection.sending.FaultyFrameSender;
import chat.beseda.connection.sending.FrameSenders;
import chat.beseda.connection.sending.JettyFrameSender;
import chat.beseda.database.Readers;
import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page's counters are real: a server that spoils what it sends makes them count. */
@ExtendWith(Browsers.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beseda.access=open")
@Import(FaultyServerTests.FaultyNetwork.class)
class FaultyServerTests {

    /** As many as fit on the newest page, which replaces what could not be healed. */
    private static final int MESSAGES = 45;

    @TempDir private static Path data;

    @LocalServerPort private int port;
    @Autowired private FaultyFrameSender.Switch faults;
    @Autowired private Readers readers;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("beseda.data-dir", () -> data.resolve("data").toString());
    }

    @Test
    void thePageHealsWhatAFaultyServerSpoilsAndCountsIt(Browser browser) {
        String address = "http://localhost:" + port + "/";
        try (Visitor mary = Visitor.comesIn(browser, address, "Mary");
                Visitor pedro = Visitor.comesIn(browser, address, "Pedro")) {
            faults.turn(true);
            IntStream.range(0, MESSAGES).forEach(n -> mary.writes("message " + n));
            mary.awaitsNothingWaiting();
            faults.turn(false);
            pedro.pullsTheCable();
            pedro.writes("said without a net");
            pedro.sees("said without a net");
            assertThat(pedro.counters().get("waiting")).as("in the outbox").isEqualTo(1);
            mary.writes("after the faults");
            mary.awaitsNothingWaiting();
            pedro.plugsItIn();

            pedro.sees("after the faults");
            pedro.awaitsNothingWaiting();
            pedro.awaitsCaughtUpTo(MESSAGES + 2);
            mary.awaitsCaughtUpTo(MESSAGES + 2);
            assertThat(texts(pedro)).isEqualTo(stored()).isEqualTo(texts(mary));
            assertThat(stored()).containsAll(written()).hasSize(MESSAGES + 2);
            Map<String, Long> counted = pedro.counters();
            assertThat(counted.get("gapsFound")).as("gaps found").isPositive();
            assertThat(counted.get("gapsHealed")).isEqualTo(counted.get("gapsFound"));
            assertThat(counted.get("duplicatesDropped")).as("duplicates").isPositive();
            assertThat(counted.get("reconnects")).as("reconnects").isPositive();
            assertThat(counted.get("restored")).as("restored").isPositive();
            assertThat(counted.get("waiting")).as("in the outbox").isZero();
            pedro.awaitsRoundTrip();
        }
    }

    private static List<String> written() {
        return IntStream.range(0, MESSAGES).mapToObj(n -> "message " + n).toList();
    }

    /** What the database holds, which is what everybody has to see in the end. */
    private List<String> stored() {
        return readers.read(
                connection -> {
                    List<String> texts = new ArrayList<>();
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            "SELECT text FROM message ORDER BY seq")) {
                        while (rows.next()) {
                            texts.add(rows.getString(1));
                        }
                    }
                    return texts;
                });
    }

    private static List<String> texts(Visitor visitor) {
        return visitor.allThatIsShown().stream().map(Map.Entry::getValue).toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FaultyNetwork {

        @Bean
        FaultyFrameSender.Switch faults() {
            long seed = Long.getLong("beseda.faults.seed", new Random().nextLong(1_000_000));
            System.out.println("Faulty server: -Dbeseda.faults.seed=" + seed);
            return new FaultyFrameSender.Switch(seed);
        }

        @Bean
        @Primary
        FrameSenders faultySenders(FaultyFrameSender.Switch faults) {
            return session ->
                    new FaultyFrameSender(new JettyFrameSender(session, new LongAdder()), faults);
        }
    }
}
