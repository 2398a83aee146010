package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern PLURAL = Pattern.compile("\\.(one|few|many|other)$");
    private static final Pattern SAID =
            Pattern.compile(
                    "(?<![.\\w])(?:say|sayMany|line)\\(\\s*'([\\w.]+)'" + "|: '(failed\\.\\w+)'");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([\\w.]+)}");

    private final Map<String, String> english = read("messages.properties");
    private final Map<String, String> russian = read("messages_ru.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(withoutPlurals(russian)).isEqualTo(withoutPlurals(english));
    }

    @Test
    void bothLanguagesLeaveRoomForTheSame() {
        assertThat(english)
                .allSatisfy(
                        (key, text) -> {
                            if (russian.containsKey(key)) {
                                assertThat(placeholders(russian.get(key)))
                                        .as(key)
                                        .isEqualTo(placeholders(text));
                            }
                        });
    }

    @Test
    void eachLanguageHasEveryFormThatItCountsWith() {
        assertThat(forms(english)).allSatisfy((key, forms) -> formsAre(forms, "one", "other"));
        assertThat(forms(russian))
                .allSatisfy((key, forms) -> formsAre(forms, "few", "many", "one", "other"));
        assertThat(forms(english)).isNotEmpty();
    }

    @Test
    void nothingIsLeftUnsaid() {
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(russian.values()).noneMatch(String::isBlank);
        assertThat(Stream.concat(english.values().stream(), russian.values().stream()))
                .as("an apostrophe would vanish where something is filled in")
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyWordThatTheModulesSayIsThereAndNoneIsLeftOver() {
        Set<String> said = said(Path.of("frontend/static"), ".js", SAID, "browser.");
        Set<String> known =
                withoutPlurals(english).stream()
                        .filter(key -> key.startsWith("browser."))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).isEqualTo(known);
    }

    @Test
    void everyWordThatTheTemplatesSayIsThere() {
        Set<String> said = said(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATES, "");

        assertThat(said).isNotEmpty().isSubsetOf(english.keySet());
    }

    @Test
    void theBrowserGetsItsWordsAndNoOthers() {
        var words = new Words();

        assertThat(words.forTheBrowser(Locale.of("ru")))
                .containsEntry("browser.composer.send", "Отправить")
                .allSatisfy((key, text) -> assertThat(key).startsWith("browser."));
        assertThat(words.forTheBrowser(Locale.of("de")))
                .isEqualTo(words.forTheBrowser(Locale.ENGLISH));
    }

    private static void formsAre(Set<String> forms, String... expected) {
        assertThat(forms).containsExactly(expected);
    }

    private static Set<String> withoutPlurals(Map<String, String> bundle) {
        return bundle.keySet().stream()
                .map(key -> PLURAL.matcher(key).replaceAll(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> forms(Map<String, String> bundle) {
        return bundle.keySet().stream()
                .filter(key -> PLURAL.matcher(key).find())
                .collect(
                        Collectors.groupingBy(
                                key -> PLURAL.matcher(key).replaceAll(""),
                                Collectors.mapping(
                                        key -> key.substring(key.lastIndexOf('.') + 1),
                                        Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> said(Path folder, String ending, Pattern pattern, String prefix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(
                            found -> {
                                int last = found.groupCount();
                                while (found.group(last) == null) {
                                    last--;
                                }
                                return prefix + found.group(last);
                            })
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(String file) {
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            var bundle = new PropertyResourceBundle(reader);
            return bundle.keySet().stream()
                    .collect(
                            Collectors.toMap(k -> k, bundle::getString, (a, b) -> a, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
