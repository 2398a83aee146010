package chat.beseda.bench.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

class V1Tests {

    private final FakeTalker talker = new FakeTalker();
    private final V1 v1 = V1.inTheLobby();
    private final Payloads payloads = new Payloads(v1);

    @Test
    void everyEventOfAJoinedFrameIsCountedWithItsSeqDueTimeAndSender() {
        Heard heard =
                hear(
                        events(event(7, 1000, 3), event(8, 2000, 4))
                                + "\n"
                                + events(event(9, 3000, 5)));
        assertThat(heard.events()).isEqualTo(3);
        assertThat(heard.firstSeq()).isEqualTo(7);
        assertThat(heard.consecutive()).isTrue();
        assertThat(heard.dueMicros(2)).isEqualTo(3000);
        assertThat(heard.sender(2)).isEqualTo(5);
    }

    @Test
    void aHoleWithinAFrameIsNoticed() {
        assertThat(hear(events(event(7, 1, 1), event(9, 1, 1))).consecutive()).isFalse();
    }

    @Test
    void theSameBytesAreReadOnceAndMeanTheSame() {
        String frame = events(event(7, 1000, 3));
        Heard first = hear(frame);
        assertThat(hear(frame)).isSameAs(first);
        assertThat(hear(events(event(8, 1000, 3)))).isNotSameAs(first);
    }

    @Test
    void whatIsSaidToOneAloneIsReadEachTime() {
        String frame = "{\"type\":\"ok\",\"ref\":1000000001,\"seq\":4,\"at\":5}";
        hear(frame);
        hear(frame);
        assertThat(talker.confirmed).isEqualTo(2);
    }

    @Test
    void anAnswerAmongEventsHarmsNeither() {
        Heard heard =
                hear(
                        "{\"type\":\"ok\",\"ref\":1000000001,\"seq\":4}\n"
                                + events(event(4, 1, 1))
                                + "\n{\"type\":\"error\",\"ref\":9,\"code\":\"busy\"}");
        assertThat(heard.events()).isEqualTo(1);
        assertThat(talker.confirmed).isEqualTo(1);
        assertThat(talker.complaints).containsExactly("error busy");
    }

    @Test
    void whoOpenedARoomIsReadyFromItsHeadOn() {
        hear(
                "{\"type\":\"welcome\",\"you\":{\"id\":\"p\",\"name\":\"a \\\"b\\\""
                        + " {\"},\"me\":{\"seq\":3},"
                        + "\"rooms\":[{\"id\":\"lobby\",\"seq\":99}],\"at\":1}");
        hear("{\"type\":\"ok\",\"ref\":1,\"seq\":41,\"epoch\":\"word\"}");
        assertThat(talker.readyAt).isEqualTo(41);
        assertThat(talker.epoch).isEqualTo("word");
    }

    @Test
    void aMessageOfSomebodyElseIsNotTakenForOurs() {
        String strange = "{\"seq\":7,\"kind\":\"posted\",\"text\":\"a person wrote this\"}";
        assertThatThrownBy(() -> hear(events(strange))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSentCarriesItsStampAndAnIdOfItsOwn() {
        Template template = v1.message(3);
        String first = new String(template.fill(1000, 3), StandardCharsets.US_ASCII);
        String second = new String(template.fill(2000, 3), StandardCharsets.US_ASCII);
        assertThat(first).contains("@@0000000003e80003").contains("\"ref\":1000000001");
        assertThat(second).contains("@@0000000007d00003").contains("\"ref\":1000000002");
        assertThat(id(second)).isNotEqualTo(id(first)).hasSize(36);
        assertThat(Dialect.text()).hasSize(Dialect.TEXT_CHARACTERS);
    }

    private static String id(String post) {
        return post.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
    }

    private Heard hear(String frame) {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length + 3);
        buffer.put(3, bytes);
        return payloads.hear(buffer, 3, bytes.length, talker);
    }

    private static String events(String... events) {
        return "{\"type\":\"events\",\"room\":\"lobby\",\"events\":["
                + String.join(",", events)
                + "]}";
    }

    private static String event(long seq, long dueMicros, int sender) {
        return "{\"seq\":%d,\"name\":\"\\\\\",\"text\":\"@@%012x%04x hello\",\"at\":1}"
                .formatted(seq, dueMicros, sender);
    }
}
