package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the real house to its rules; that the rules bite is tested beside each of them. */
class HouseRulesTests {

    private static final List<Source> MAIN = Source.in("src/main/java", ".java");
    private static final List<Source> TESTS = Source.in("src/test/java", ".java");
    private static final List<Source> JAVA = both(MAIN, TESTS);
    private static final List<JavaFile> PARSED = JavaFile.parse(JAVA);
    private static final List<Source> MODULES = Source.in("frontend/static", ".js");
    private static final List<Source> MODULE_TESTS = Source.in("frontend/test", ".js");
    private static final List<Source> BROWSER = both(MODULES, MODULE_TESTS);
    private static final List<Source> TEMPLATES = Source.in("src/main/resources", ".html");
    private static final Walls WALLS = new Walls(mainClasses(), "chat.beseda");

    @Test
    void everythingFitsInAHead() {
        printMedians();

        assertThat(Sizes.longFiles(JAVA, Sizes.JAVA_FILE_LINES_MAX)).isEmpty();
        assertThat(Sizes.longFiles(BROWSER, Sizes.MODULE_LINES_MAX)).isEmpty();
        assertThat(Sizes.longMethods(PARSED)).isEmpty();
        assertThat(Sizes.greedyConstructors(PARSED)).isEmpty();
        assertThat(Sizes.longLines(both(JAVA, BROWSER))).isEmpty();
    }

    @Test
    void noRoomIsCrowded() {
        assertThat(Sizes.crowdedFolders(whatCounts())).isEmpty();
        assertThat(Sizes.crowdedFolders(Source.in("frontend/static", ""))).isEmpty();
    }

    @Test
    void doorsOpenDownwardsOnly() {
        assertThat(WALLS.roomsWithoutAFloor()).isEmpty();
        assertThat(WALLS.doorsThatDoNotOpenDownwards()).isEmpty();
    }

    @Test
    void onlyThoseTouchTheWorldWhoseWorkItIs() {
        assertThat(WALLS.socketsElsewhere()).isEmpty();
        assertThat(WALLS.databaseElsewhere()).isEmpty();
        assertThat(WALLS.protocolThatKnowsSpring()).isEmpty();
        assertThat(WALLS.protocolThatKnowsTheTime()).isEmpty();
    }

    @Test
    void namesAndWordsMeanSomething() {
        assertThat(Words.emptyNames(PARSED)).isEmpty();
        assertThat(Words.packagesWithoutWords(MAIN)).isEmpty();
        assertThat(Words.classesWithoutASentence(mainParsed())).isEmpty();
        assertThat(Words.bannedInMain(MAIN)).isEmpty();
        assertThat(Words.bannedInTests(TESTS)).isEmpty();
        assertThat(Words.bannedInTheBrowser(both(BROWSER, TEMPLATES))).isEmpty();
        assertThat(Words.bannedAnywhere(everything())).isEmpty();
    }

    @Test
    void everyBrowserFileIsOnTheWayToSomebody() {
        List<Source> files = both(MODULES, Source.in("frontend/static", ".css"));

        assertThat(BrowserFiles.dead(files, both(TEMPLATES, MAIN))).isEmpty();
        assertThat(BrowserFiles.brokenImports(MODULES)).isEmpty();
    }

    /** Only names matter of what lies outside, so it is not read. */
    private static JavaClasses mainClasses() {
        return ArchConfiguration.withThreadLocalScope(
                configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("chat.beseda");
                });
    }

    private static void printMedians() {
        System.out.printf(
                "Medians: Java file %d lines, method %d, browser module %d, package %d files%n",
                Sizes.median(MAIN, source -> source.lines().size()),
                Sizes.median(
                        mainParsed().stream()
                                .flatMap(file -> file.methods().stream())
                                .mapToLong(JavaFile.Method::lines)),
                Sizes.median(MODULES, source -> source.lines().size()),
                Sizes.median(Sizes.filesByFolder(MAIN).values().stream().mapToLong(n -> n)));
    }

    private static List<JavaFile> mainParsed() {
        return PARSED.stream().filter(file -> file.source().path().startsWith("src/main")).toList();
    }

    /** The words of the protocol are records, and as many as there are things to say. */
    private static List<Source> whatCounts() {
        return mainParsed().stream()
                .filter(file -> !isAWordOfTheProtocol(file))
                .map(JavaFile::source)
                .filter(source -> !source.name().equals("package-info.java"))
                .toList();
    }

    private static boolean isAWordOfTheProtocol(JavaFile file) {
        return file.source().folder().endsWith("/protocol") && Words.isARecordOrAFamily(file);
    }

    private static List<Source> everything() {
        return Stream.of(".java", ".js", ".css", ".html", ".properties", ".sql", ".md", ".xml")
                .flatMap(ending -> Source.in(".", ending).stream())
                .toList();
    }

    private static List<Source> both(List<Source> some, List<Source> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
