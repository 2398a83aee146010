package chat.beseda.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class GoalTests {

    private static final Goal FASTER = Goal.atLeast("deliveries", "deliveries/s", 40, 25, "x");
    private static final Goal SOONER = Goal.atMost("p99", "p99", 5, 20, " ms");

    @Test
    void whatIsBetweenFloorAndGoalIsCalledSo() {
        assertThat(FASTER.judge(40)).isEqualTo(Verdict.GOAL);
        assertThat(FASTER.judge(39)).isEqualTo(Verdict.BETWEEN);
        assertThat(FASTER.judge(24)).isEqualTo(Verdict.BELOW_FLOOR);
        assertThat(SOONER.judge(5)).isEqualTo(Verdict.GOAL);
        assertThat(SOONER.judge(6)).isEqualTo(Verdict.BETWEEN);
        assertThat(SOONER.judge(21)).isEqualTo(Verdict.BELOW_FLOOR);
    }

    @Test
    void aFigureWithErrorsReachesNothing() {
        Row row = new Row("case", "a case", FASTER, List.of(50.0), List.of("a hole"));
        assertThat(row.verdict()).isEqualTo(Verdict.BELOW_FLOOR);
    }

    @Test
    void aRowThatWasNotMeasuredSaysSo() {
        Row row = new Row("case", "a case", FASTER, List.of(), List.of());
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    @Test
    void wordsBesideTheFiguresSurvive(@TempDir Path docs) throws IOException {
        PerformancePage page = new PerformancePage(docs);
        Results.Content content =
                new Results.Content(
                        Map.of("case", "2026-11-20"),
                        Map.of("JDK", "25"),
                        List.of(),
                        List.of(new Row("case", "a case", FASTER, List.of(41.0), List.of())),
                        List.of());
        page.write(content, List.of("case", "another"));
        Path file = docs.resolve("performance.md");
        Files.writeString(file, Files.readString(file) + "\n## Where the time goes\n");
        page.write(content, List.of("case", "another"));
        assertThat(file)
                .content()
                .containsOnlyOnce("**41.0x**")
                .contains("# Performance", "## Where the time goes", "goal reached")
                .contains("`another` | - | - | - | - | | not measured");
    }
}
