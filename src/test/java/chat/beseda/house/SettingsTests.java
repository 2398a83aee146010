package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What owners read about the settings is what the program reads. */
class SettingsTests {

    private static final Path DOCUMENT = Path.of("docs/self-hosting.md");

    private static final Pattern TABLE = Pattern.compile("(?m)(^\\|.*\\n)+");

    /** Settings that are read without a record of their own. */
    private static final Pattern READ_ELSEWHERE = Pattern.compile("\\$\\{(beseda\\.[a-z.-]+)");

    private static final Pattern VARIABLE = Pattern.compile("\\bBESEDA_[A-Z_]+\\b");

    /** Maven's own word, and what only the tests are told. */
    private static final Set<String> NOT_FOR_OWNERS =
            Set.of(
                    "beseda.version",
                    "BESEDA_BROWSER",
                    "BESEDA_BROWSER_REQUIRED",
                    "BESEDA_JAR",
                    "BESEDA_JVM_OPTIONS");

    private final List<Setting> settings = Setting.all();

    @Test
    void theTableOfSettingsIsMadeFromTheCode() throws Exception {
        String table = Setting.table(settings);

        assertThat(tables())
                .as("the table in %s is to be this one:%n%n%s", DOCUMENT, table)
                .contains(table);
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(settings).isNotEmpty().allSatisfy(SettingsTests::saysWhatItIs);
    }

    @Test
    void aSettingThatTwoRecordsReadIsTheSameInBoth() {
        Map<String, Set<String>> rows =
                settings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Setting::name,
                                        Collectors.mapping(Setting::row, Collectors.toSet())));

        assertThat(rows.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @Test
    void everySettingCanBeGivenInTheEnvironment() {
        assertThat(settings)
                .allSatisfy(
                        setting ->
                                assertThat(fromTheEnvironment(setting.variable(), setting.name()))
                                        .as(setting.variable())
                                        .isEqualTo("given"));
    }

    @Test
    void whatIsReadWithoutARecordIsInTheTableToo() {
        Set<String> names = settings.stream().map(Setting::name).collect(Collectors.toSet());

        assertThat(named(READ_ELSEWHERE, Source.in("src/main/java", ".java"))).isSubsetOf(names);
    }

    @Test
    void everyVariableThatAnybodyIsToldOfExists() {
        Set<String> variables =
                settings.stream().map(Setting::variable).collect(Collectors.toSet());

        assertThat(named(VARIABLE, Source.in("src/main", ""))).isSubsetOf(variables);
        assertThat(named(VARIABLE, Source.in(".", ".md"))).isSubsetOf(variables);
    }

    private static List<String> tables() throws Exception {
        return TABLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(table -> table.group())
                .toList();
    }

    private static Set<String> named(Pattern pattern, List<Source> sources) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source.text()).results())
                .map(found -> found.group(found.groupCount()))
                .filter(name -> !NOT_FOR_OWNERS.contains(name))
                .collect(Collectors.toSet());
    }

    private static void saysWhatItIs(Setting setting) {
        assertThat(setting.meaning()).as(setting.name()).hasSizeGreaterThan(10);
        assertThat(setting.meaning()).as(setting.name()).doesNotContain("{@");
    }

    private static String fromTheEnvironment(String variable, String name) {
        var environment =
                new SystemEnvironmentPropertySource("environment", Map.of(variable, "given"));
        return new Binder(ConfigurationPropertySources.from(environment))
                .bind(name, String.class)
                .orElse("nothing");
    }
}
