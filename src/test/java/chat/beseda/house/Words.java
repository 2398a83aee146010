package chat.beseda.house;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What things may be called and which words may stand in a file. Stateless. */
final class Words {

    private static final Set<String> EMPTY_NAMES =
            Set.of(
                    "base",
                    "bean",
                    "common",
                    "controller",
                    "dto",
                    "helper",
                    "helpers",
                    "impl",
                    "manager",
                    "misc",
                    "service",
                    "services",
                    "util",
                    "utils",
                    "utilities",
                    "vo");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** A banned expression, and what to write in its place. */
    private record Ban(Pattern expression, String instead) {

        static Ban of(String expression, String instead) {
            return new Ban(Pattern.compile(expression), instead);
        }
    }

    private static final List<Ban> IN_MAIN =
            List.of(Ban.of("@Auto" + "wired\\b", "a constructor parameter"));

    private static final List<Ban> IN_TESTS =
            List.of(
                    Ban.of("\\bThread\\s*\\.\\s*sleep\\b", "wait for the event"),
                    Ban.of("\\bimport (static )?org\\.mockito\\b", "a fake written by hand"));

    private static final List<Ban> IN_THE_BROWSER =
            List.of(
                    Ban.of("\\b(inner|outer)HTML\\b", "a Lit template"),
                    Ban.of("\\binsertAdjacentHTML\\b", "a Lit template"),
                    Ban.of("\\bunsafe(HTML|CSS|SVG|Static)\\b", "a Lit template"),
                    Ban.of("\\bdocument\\.write\\b", "a Lit template"),
                    Ban.of("\\beval\\s*\\(", "plain code"),
                    Ban.of("\\bnew\\s+Function\\s*\\(", "plain code"));

    private static final List<Ban> ANYWHERE =
            List.of(Ban.of("\\b(FIX" + "ME|TO" + "DO|XX" + "X|HA" + "CK)\\b", "do it now"));

    private Words() {}

    static List<String> emptyNames(List<JavaFile> files) {
        return files.stream()
                .flatMap(
                        file ->
                                Stream.concat(
                                                Stream.of(file.source().folder().split("/")),
                                                file.types().stream()
                                                        .flatMap(type -> words(type.name())))
                                        .filter(Words::saysNothing)
                                        .map(word -> file.source().path() + " is named " + word))
                .toList();
    }

    static List<String> bannedInMain(List<Source> sources) {
        return banned(sources, IN_MAIN);
    }

    static List<String> bannedInTests(List<Source> sources) {
        return banned(sources, IN_TESTS);
    }

    static List<String> bannedInTheBrowser(List<Source> sources) {
        return banned(sources, IN_THE_BROWSER);
    }

    static List<String> bannedAnywhere(List<Source> sources) {
        return banned(sources, ANYWHERE);
    }

    /** Outermost types whose comment is no sentence. */
    static List<String> classesWithoutASentence(List<JavaFile> files) {
        return files.stream()
                .flatMap(
                        file ->
                                file.types().stream()
                                        .filter(JavaFile.Type::outermost)
                                        .filter(type -> !type.words().contains("."))
                                        .map(type -> file.source().path() + " has no sentence"))
                .toList();
    }

    /** Packages without words of their own, or where anything might be null. */
    static List<String> packagesWithoutWords(List<Source> sources) {
        Map<Boolean, List<Source>> byKind =
                sources.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        source -> source.name().equals("package-info.java")));
        Predicate<String> isDescribed =
                folder ->
                        byKind.get(true).stream()
                                .filter(source -> source.folder().equals(folder))
                                .anyMatch(
                                        source ->
                                                source.text().startsWith("/**")
                                                        && source.text().contains("@NullMarked"));
        return byKind.get(false).stream()
                .map(Source::folder)
                .distinct()
                .filter(isDescribed.negate())
                .map(folder -> folder + " has no package-info.java with words and @NullMarked")
                .toList();
    }

    /** Records, and the sealed families that hold them, are many by nature. */
    static boolean isARecordOrAFamily(JavaFile file) {
        return file.types().stream()
                .filter(JavaFile.Type::outermost)
                .allMatch(type -> type.kind() == Tree.Kind.RECORD || type.sealed());
    }

    private static List<String> banned(List<Source> sources, List<Ban> bans) {
        return sources.stream()
                .flatMap(
                        source ->
                                bans.stream()
                                        .filter(
                                                ban ->
                                                        ban.expression()
                                                                .matcher(source.text())
                                                                .find())
                                        .map(
                                                ban ->
                                                        source.path()
                                                                + ": not "
                                                                + ban.expression()
                                                                + " but "
                                                                + ban.instead()))
                .toList();
    }

    private static Stream<String> words(String name) {
        return CAMEL.splitAsStream(name);
    }

    private static boolean saysNothing(String word) {
        return EMPTY_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }
}
