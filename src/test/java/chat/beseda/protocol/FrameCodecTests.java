package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.FrameCodec.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole frames: how many objects, how many bytes, and who suffers for a bad one. */
class FrameCodecTests {

    private static final Limits SMALL = new Limits(100, 200, 3, 10);

    private final FrameCodec codec = new FrameCodec(SMALL);

    @Test
    void requestsOfOneFrameComeInTheirOrder() {
        assertThat(codec.decode(ping(1) + "\n" + ping(2) + "\n" + ping(3)))
                .containsExactly(understood(1), understood(2), understood(3));
    }

    @Test
    void aBrokenObjectDoesNotHarmItsNeighbours() {
        List<Decoded> decoded = codec.decode(ping(1) + "\n{\"ref\":2,\n" + ping(3));

        assertThat(decoded).hasSize(3).startsWith(understood(1)).endsWith(understood(3));
        assertThat(refused(decoded.get(1)).code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refused(decoded.get(1)).ref()).hasValue(2);
    }

    @Test
    void anEmptyLineIsNoObject() {
        List<Decoded> decoded = codec.decode(ping(1) + "\n");

        assertThat(decoded).hasSize(2).startsWith(understood(1));
        assertThat(refused(decoded.get(1)).code()).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void aLineMayEndWithACarriageReturn() {
        assertThat(codec.decode(ping(1) + "\r\n" + ping(2)))
                .containsExactly(understood(1), understood(2));
    }

    @Test
    void ofAFrameWithTooManyObjectsNothingIsDone() {
        String three = ping(1) + "\n" + ping(2) + "\n" + ping(3);

        assertThat(codec.decode(three)).hasSize(3);
        assertTooLong(codec.decode(three + "\n" + ping(4)));
        assertTooLong(codec.decode("\n".repeat(150)));
    }

    @Test
    void aFrameIsMeasuredInBytesAndNotInCharacters() {
        String frame = "{\"type\":\"ping\",\"ref\":1,\"note\":\"" + "я".repeat(83) + "\"}";
        assertThat(frame.getBytes(StandardCharsets.UTF_8)).hasSize(199);

        assertThat(codec.decode(frame)).containsExactly(understood(1));
        assertThat(codec.decode(frame + " ")).containsExactly(understood(1));
        assertTooLong(codec.decode(frame + "  "));
        assertTooLong(codec.decode(ping(1) + " ".repeat(200)));
    }

    @Test
    void aTypeOfAMegabyteIsNotSentBack() {
        FrameCodec generous = new FrameCodec(new Limits(100, 2_000_000, 3, 10));
        String frame = "{\"ref\":1,\"type\":\"" + "x".repeat(1_000_000) + "\"}";

        List<Decoded> decoded = generous.decode(frame);

        assertThat(refused(decoded.getFirst()).code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
        assertThat(refused(decoded.getFirst()).ref()).hasValue(1);
        assertThat(refused(decoded.getFirst()).message()).hasSizeLessThan(100);
        assertTooLong(codec.decode(frame));
    }

    @Test
    void whatTheServerWritesStaysOnOneLine() {
        Author author = new Author(new PersonId("p\n1"), "Ma\nry\r", true);
        Event event =
                new Event.Posted(
                        1,
                        "a\nb",
                        author,
                        2,
                        Optional.of("one\ntwo\r\n\t\0"),
                        OptionalLong.empty());
        RoomId room = new RoomId("a\"b\\c\nd");

        assertOneLine(codec.encodeEvent(event));
        assertOneLine(codec.encode(new ServerMessage.Events(room, List.of(event))));
        assertOneLine(codec.encodeStored(room, List.of(codec.encodeEvent(event))));
        assertOneLine(
                codec.encode(
                        new ServerMessage.Failure(
                                OptionalLong.empty(), ErrorCode.INTERNAL, "a\nb", 0)));
    }

    @Test
    void manyThreadsMayUseOneCodec() {
        List<Integer> wrong =
                IntStream.range(0, 10_000)
                        .parallel()
                        .filter(ref -> !codec.decode(ping(ref)).equals(List.of(understood(ref))))
                        .boxed()
                        .toList();

        assertThat(wrong).isEmpty();
    }

    private static void assertOneLine(byte[] json) {
        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("\n", "\r");
        assertThat(ExampleFiles.tree(json).isObject()).isTrue();
    }

    private static void assertTooLong(List<Decoded> decoded) {
        assertThat(decoded).hasSize(1);
        assertThat(refused(decoded.getFirst()).code()).isEqualTo(ErrorCode.TOO_LONG);
        assertThat(refused(decoded.getFirst()).ref()).isEmpty();
    }

    private static Decoded.Malformed refused(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
        return (Decoded.Malformed) decoded;
    }

    private static Decoded understood(long ref) {
        return new Decoded.Understood(new FeedRequest.Ping(ref));
    }

    private static String ping(long ref) {
        return "{\"type\":\"ping\",\"ref\":" + ref + "}";
    }
}
