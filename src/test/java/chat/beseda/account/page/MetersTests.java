package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see the server's figures, and that they are about what happened. */
class MetersTests {

    private static final String METERS = "/actuator/prometheus";

    @TempDir private Path data;

    @Test
    void theOwnersProgramSeesWhatHappenedAndNobodyElseDoes() throws Exception {
        try (RunningBeseda beseda = RunningBeseda.start(data)) {
            Surfer mary = beseda.owner();
            String token = token(mary);
            try (Talker robot = Talker.withToken(beseda.address(), token)) {
                robot.opensTheLobby();
                robot.posts("m1", "one");
                robot.hears("\"m1\"");

                String figures = ask(beseda, "Bearer " + token).body();
                assertThat(value(figures, "beseda_connections")).isEqualTo(1);
                assertThat(value(figures, "beseda_deliveries_total")).isEqualTo(1);
                assertThat(value(figures, "beseda_frames_sent_total")).isGreaterThanOrEqualTo(3);
                assertThat(value(figures, "beseda_delivery_batch_events_count")).isEqualTo(1);
                assertThat(value(figures, "beseda_commit_seconds_count")).isPositive();
                assertThat(value(figures, "beseda_commit_changes_sum")).isPositive();
                assertThat(figures)
                        .contains("beseda_outbox_bytes_sum")
                        .contains("beseda_outbox_bytes_largest")
                        .contains("beseda_outbox_age_seconds_largest")
                        .contains("beseda_connections_ended_total{code=\"4001\"} 0.0")
                        .contains("beseda_catch_up_seconds_count")
                        .contains("beseda_catch_up_now");
            }

            assertThat(ask(beseda, "").statusCode()).isEqualTo(401);
            assertThat(ask(beseda, "Bearer " + token + "x").statusCode()).isEqualTo(401);
            assertThat(mary.open(METERS).statusCode()).as("by a cookie").isEqualTo(401);
            assertThat(mary.open("/actuator/env").statusCode()).isEqualTo(404);
        }
    }

    private static String token(Surfer mary) throws Exception {
        mary.open("/settings");
        String page = mary.submit("/settings/tokens", "label", "meters").body();
        Matcher shown = Pattern.compile("value=\"(beseda_[^\"]+)\"").matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }

    private static HttpResponse<String> ask(RunningBeseda beseda, String authorization)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(beseda.address() + METERS))
                        .header("Accept", "text/plain;version=0.0.4");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double value(String figures, String name) {
        Matcher line =
                Pattern.compile("^" + name + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                        .matcher(figures);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
