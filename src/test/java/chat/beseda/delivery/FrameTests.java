package chat.beseda.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTests {

    private final Frame one = Frame.shared("{\"one\":1}".getBytes(UTF_8));
    private final Frame two = Frame.shared("{\"two\":2}".getBytes(UTF_8));
    private final Frame answer = Frame.single("{\"ok\":true}".getBytes(UTF_8));

    @Test
    void whatWaitsIsJoinedLineByLine() {
        assertThat(text(Frame.join(List.of(one, answer, two))))
                .isEqualTo("{\"one\":1}\n{\"ok\":true}\n{\"two\":2}");
    }

    @Test
    void twoWhoLagEquallyShareOneJoinedFrame() {
        assertThat(Frame.join(List.of(one, two))).isSameAs(Frame.join(List.of(one, two)));
    }

    @Test
    void anAnswerToOnePersonIsNeverGivenToAnother() {
        Frame other = Frame.single("{\"other\":true}".getBytes(UTF_8));

        Frame mine = Frame.join(List.of(one, answer, two));
        Frame theirs = Frame.join(List.of(one, other, two));

        assertThat(text(mine)).contains("ok").doesNotContain("other");
        assertThat(text(theirs)).contains("other").doesNotContain("ok");
    }

    @Test
    void aLongerRunIsNotMistakenForAShorterOne() {
        Frame three = Frame.shared("{\"three\":3}".getBytes(UTF_8));

        Frame.join(List.of(one, two));

        assertThat(text(Frame.join(List.of(one, two, three)))).endsWith("{\"three\":3}");
        assertThat(text(Frame.join(List.of(one, two)))).endsWith("{\"two\":2}");
    }

    @Test
    void aSingleFrameIsItsOwnJoin() {
        assertThat(Frame.join(List.of(one))).isSameAs(one);
    }

    @Test
    void readingOnePayloadDoesNotMoveAnother() {
        one.payload().get();

        assertThat(one.payload().remaining()).isEqualTo(one.size());
    }

    private static String text(Frame frame) {
        return UTF_8.decode(frame.payload()).toString();
    }
}
