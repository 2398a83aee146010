package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SizesTests {

    @Test
    void aFileMayBeAsLongAsTheCeilingAndNoLonger() {
        assertThat(Sizes.longFiles(List.of(source("x\n".repeat(300))), 300)).isEmpty();
        assertThat(Sizes.longFiles(List.of(source("x\n".repeat(301))), 300))
                .containsExactly("a/X.java has 301 lines");
    }

    @Test
    void aMethodMayBeAsLongAsTheCeilingAndNoLonger() {
        assertThat(Sizes.longMethods(List.of(withMethod(68)))).isEmpty();
        assertThat(Sizes.longMethods(List.of(withMethod(69))))
                .containsExactly("a/X.java: go has 71 lines");
    }

    @Test
    void aConstructorTakesSixThingsButARecordTakesMore() {
        String seven = "int a, int b, int c, int d, int e, int f, int g";

        assertThat(Sizes.greedyConstructors(List.of(java("class X { X(" + seven + ") {} }"))))
                .containsExactly("a/X.java: a constructor has 7 parameters");
        assertThat(Sizes.greedyConstructors(List.of(java("record X(" + seven + ") { X { } }"))))
                .isEmpty();
    }

    @Test
    void aLineIsMeasuredInCharactersAsPeopleCountThem() {
        assertThat(Sizes.longLines(List.of(source("\uD83D\uDE00".repeat(100))))).isEmpty();
        assertThat(Sizes.longLines(List.of(source("x".repeat(101))))).hasSize(1);
        assertThat(Sizes.longLines(List.of(source("import " + "x".repeat(101))))).isEmpty();
    }

    @Test
    void theSixteenthFileIsOneTooMany() {
        List<Source> files = Collections.nCopies(16, source(""));

        assertThat(Sizes.crowdedFolders(files)).containsExactly("a holds 16 files");
        assertThat(Sizes.crowdedFolders(files.subList(1, 16))).isEmpty();
    }

    @Test
    void theMedianStandsInTheMiddle() {
        assertThat(Sizes.median(LongStream.of(9, 1, 5))).isEqualTo(5);
        assertThat(Sizes.median(LongStream.empty())).isZero();
    }

    private static JavaFile withMethod(int lines) {
        String body = String.join("", IntStream.range(0, lines).mapToObj(n -> "f();\n").toList());
        return java("class X { void f() {}\nvoid go() {\n" + body + "}\n}");
    }

    private static JavaFile java(String text) {
        return JavaFile.parse(source(text));
    }

    private static Source source(String text) {
        return new Source("a/X.java", text);
    }
}
