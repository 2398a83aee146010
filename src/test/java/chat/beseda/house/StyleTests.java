package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style guide shows as ours is ours, and as it is now. */
class StyleTests {

    private static final Pattern GOOD =
            Pattern.compile("(?ms)^Good, `([\\w.]+)`:\\n\\n```\\w+\\n(.*?)^```$");

    private static final Pattern HELD_BY = Pattern.compile("`(HouseRulesTests)\\.(\\w+)`");

    private static final List<Source> CODE =
            Stream.of("src/main/java", "src/test/java", "frontend/static")
                    .flatMap(folder -> Source.in(folder, "").stream())
                    .toList();

    @Test
    void everyGoodExampleStandsInTheFileThatItNames() throws Exception {
        List<MatchResult> examples = matches(GOOD);

        assertThat(examples).hasSizeGreaterThan(8);
        for (MatchResult example : examples) {
            assertThat(linesOf(example.group(1)))
                    .as(example.group(1))
                    .containsSequence(example.group(2).lines().map(String::strip).toList());
        }
    }

    @Test
    void everyRuleThatIsSaidToBeHeldIsHeld() throws Exception {
        assertThat(matches(HELD_BY))
                .isNotEmpty()
                .allSatisfy(
                        test ->
                                assertThat(linesOf(test.group(1) + ".java"))
                                        .contains("void " + test.group(2) + "() {"));
    }

    private static List<MatchResult> matches(Pattern pattern) throws Exception {
        return pattern.matcher(Files.readString(Path.of("STYLE.md"))).results().toList();
    }

    private static List<String> linesOf(String name) {
        return CODE.stream()
                .filter(source -> source.name().equals(name))
                .flatMap(source -> source.text().lines())
                .map(String::strip)
                .toList();
    }
}
