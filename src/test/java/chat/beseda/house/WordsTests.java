package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource({"a/room, RoomManager", "a/room, ServiceRoom", "a/util, Room", "a/room, RoomImpl"})
    void aNameThatSaysNothingIsSeen(String folder, String type) {
        assertThat(Words.emptyNames(List.of(java(folder, "class " + type + " {}")))).hasSize(1);
    }

    @Test
    void aNameThatSaysSomethingMayStay() {
        assertThat(Words.emptyNames(List.of(java("a/room", "class Basement { class Utility {} }"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread" + ".sleep(9)", "import org." + "mockito.X;"})
    void badHabitsInTestsAreSeen(String text) {
        assertThat(Words.bannedInTests(List.of(source(text)))).hasSize(1);
    }

    @Test
    void partsThatComeFromNowhereAreSeen() {
        assertThat(Words.bannedInMain(List.of(source("@Auto" + "wired Room room;")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.inner" + "HTML = y", "ev" + "al(x)", "new Func" + "tion('x')",
                "unsafe" + "HTML(x)", "document.wr" + "ite(x)", "x.insert" + "AdjacentHTML()"
            })
    void waysIntoThePageAreSeen(String text) {
        assertThat(Words.bannedInTheBrowser(List.of(source(text)))).hasSize(1);
        assertThat(Words.bannedInTheBrowser(List.of(source("medi" + text.charAt(0))))).isEmpty();
    }

    @Test
    void promisesToWorkLaterAreSeen() {
        assertThat(Words.bannedAnywhere(List.of(source("// TO" + "DO: later")))).hasSize(1);
        assertThat(Words.bannedAnywhere(List.of(source("Todos los dias")))).isEmpty();
    }

    @Test
    void aClassWithoutASentenceIsSeen() {
        assertThat(
                        Words.classesWithoutASentence(
                                List.of(java("a", "class X { /** Y. */ int y; }"))))
                .hasSize(1);
        assertThat(Words.classesWithoutASentence(List.of(java("a", "/** A room. */ class X {}"))))
                .isEmpty();
    }

    @Test
    void aPackageWithoutWordsIsSeen() {
        Source type = new Source("a/X.java", "class X {}");

        assertThat(Words.packagesWithoutWords(List.of(type))).hasSize(1);
        assertThat(
                        Words.packagesWithoutWords(
                                List.of(
                                        type,
                                        new Source(
                                                "a/package-info.java",
                                                "/** A. */\n@NullMarked\npackage a;"))))
                .isEmpty();
    }

    @Test
    void recordsAndSealedFamiliesAreWords() {
        assertThat(Words.isARecordOrAFamily(java("a", "record X() {}"))).isTrue();
        assertThat(Words.isARecordOrAFamily(java("a", "public sealed interface X {}"))).isTrue();
        assertThat(Words.isARecordOrAFamily(java("a", "class X {}"))).isFalse();
    }

    private static JavaFile java(String folder, String text) {
        return JavaFile.parse(new Source(folder + "/X.java", text));
    }

    private static Source source(String text) {
        return new Source("a/x", text);
    }
}
