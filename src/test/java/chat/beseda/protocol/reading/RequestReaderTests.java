package chat.beseda.protocol.reading;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.FrameCodec.Decoded;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Request;
import chat.beseda.protocol.RoomId;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field of a request has a type and a range; what nobody asked for is ignored. */
class RequestReaderTests {

    private static final String WHOLE_MAX = "9007199254740991";
    private static final String BEYOND = "9007199254740992";

    private final RequestReader reader = new RequestReader(new Limits(10, 10_000, 3, 200));

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "[\"x\"]", "1", "null", "true", "{\"$ne\":1}", "1e400", "[[]]"})
    void whereTextIsExpectedNothingElseWillDo(String value) {
        assertMalformed("\"type\":" + value);
        assertMalformed("\"type\":\"open\",\"room\":" + value);
        assertMalformed("\"type\":\"open\",\"room\":\"lobby\",\"epoch\":" + value);
        assertMalformed("\"type\":\"post\",\"room\":\"lobby\",\"text\":\"hi\",\"id\":" + value);
        assertMalformed("\"type\":\"post\",\"room\":\"lobby\",\"id\":\"a\",\"text\":" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[1]", "\"1\"", "null", "true", "1.5", "1.0", "1e308", "1e2", "\"\""})
    void whereAnIntegerIsExpectedNothingElseWillDo(String value) {
        assertMalformed("\"type\":\"open\",\"room\":\"lobby\",\"after\":" + value);
        assertMalformed(post("\"replyTo\":" + value));
        assertMalformed(delete("\"target\":" + value));
        assertMalformed(history("\"before\":" + value));
        assertMalformed(history("\"after\":" + value));
        assertMalformed(history("\"around\":" + value));
        assertMalformed(history("\"limit\":" + value));
        assertRefused("{\"type\":\"ping\",\"ref\":" + value + "}", OptionalLong.empty());
    }

    @Test
    void aRefIsAnIntegerThatJavaScriptCanHold() {
        assertThat(reader.read(ping("0"))).isEqualTo(understood(new FeedRequest.Ping(0)));
        assertThat(reader.read(ping(WHOLE_MAX)))
                .isEqualTo(understood(new FeedRequest.Ping(9_007_199_254_740_991L)));
        assertRefused(ping(BEYOND), OptionalLong.empty());
        assertRefused(ping("-1"), OptionalLong.empty());
        assertRefused("{\"type\":\"ping\"}", OptionalLong.empty());
    }

    @Test
    void aSeqIsAnIntegerThatJavaScriptCanHold() {
        assertRead(delete("\"target\":" + WHOLE_MAX));
        assertMalformed(delete("\"target\":" + BEYOND));
        assertMalformed(delete("\"target\":0"));
        assertMalformed(delete("\"target\":-1"));
        assertMalformed(delete(""));
        assertRead(post("\"replyTo\":1"));
        assertMalformed(post("\"replyTo\":0"));
        assertMalformed(post("\"replyTo\":" + BEYOND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                BEYOND,
                "9223372036854775807",
                "9223372036854775808",
                "-99999999999999999999"
            })
    void resumingFromNowhereIsReadAsBeyondEveryHead(String after) {
        assertThat(read("\"type\":\"open\",\"room\":\"lobby\",\"after\":" + after))
                .isEqualTo(open(OptionalLong.of(Long.MAX_VALUE)));
    }

    @Test
    void resumingFromASeqKeepsIt() {
        assertThat(read("\"type\":\"open\",\"room\":\"lobby\",\"after\":0"))
                .isEqualTo(open(OptionalLong.of(0)));
        assertThat(read("\"type\":\"open\",\"room\":\"lobby\",\"after\":" + WHOLE_MAX))
                .isEqualTo(open(OptionalLong.of(9_007_199_254_740_991L)));
        assertThat(read("\"type\":\"open\",\"room\":\"lobby\""))
                .isEqualTo(open(OptionalLong.empty()));
    }

    @Test
    void aPageOfHistoryHasOnePositionAtMost() {
        assertMalformed(history("\"before\":5,\"after\":1"));
        assertMalformed(history("\"before\":5,\"around\":1"));
        assertMalformed(history("\"after\":5,\"around\":1"));
        assertMalformed(history("\"before\":5,\"after\":1,\"around\":1"));
        assertThat(read(history("\"after\":0"))).isEqualTo(history(new Position.After(0), 50));
        assertMalformed(history("\"before\":0"));
        assertMalformed(history("\"around\":0"));
        assertMalformed(history("\"after\":-1"));
        assertMalformed(history("\"after\":" + BEYOND));
    }

    @Test
    void aPageOfHistoryIsAsLongAsWantedWithinTheLimit() {
        assertThat(read(history("\"limit\":1"))).isEqualTo(history(new Position.Newest(), 1));
        assertThat(read(history("\"limit\":200"))).isEqualTo(history(new Position.Newest(), 200));
        assertThat(read(history("\"limit\":201"))).isEqualTo(history(new Position.Newest(), 200));
        assertThat(read(history("\"limit\":99999999999999999999")))
                .isEqualTo(history(new Position.Newest(), 200));
        assertMalformed(history("\"limit\":0"));
        assertMalformed(history("\"limit\":-99999999999999999999"));
    }

    @Test
    void theDefaultPageStaysWithinASmallLimit() {
        RequestReader small = new RequestReader(new Limits(10, 10_000, 3, 20));

        assertThat(small.read("{\"ref\":1," + history("\"before\":5") + "}"))
                .isEqualTo(understood(history(new Position.Before(5), 20)));
    }

    @Test
    void aRoomHasANameOfReasonableLength() {
        assertMalformed("\"type\":\"close\",\"room\":\"\"");
        assertMalformed("\"type\":\"close\",\"room\":\"" + "r".repeat(65) + "\"");
        assertRead("\"type\":\"close\",\"room\":\"" + "r".repeat(64) + "\"");
        assertMalformed("\"type\":\"close\"");
    }

    @Test
    void whatAClientMayNotSayIsIgnored() {
        String forged =
                "\"userName\":\"Mary\",\"senderId\":\"p1\",\"seq\":1,\"at\":0,\"role\":\"owner\","
                        + "\"by\":\"p1\",\"name\":{},\"guest\":false,\"__proto__\":{\"x\":1}";

        assertThat(read(post(forged))).isEqualTo(read(post("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE message; --",
                "%_\"*",
                "NEAR(a b)",
                "${7*7}",
                "<b>$$&",
                "\\n\\t"
            })
    void textIsTakenLiterally(String text) {
        String json = text.replace("\"", "\\\"");
        RequestReader wide = new RequestReader(Limits.DEFAULT);

        Decoded decoded =
                wide.read(
                        "{\"ref\":1,\"type\":\"post\",\"room\":\"lobby\",\"id\":\"a\",\"text\":\"x"
                                + json
                                + "\"}");

        String meant = "x" + text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(decoded).isEqualTo(understood(posting(meant)));
    }

    @Test
    void aTextAboveTheLimitIsTooLongAndSaysForWhichRequest() {
        Decoded decoded = reader.read("{\"ref\":1," + postOf("x".repeat(11)) + "}");

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LONG);
                            assertThat(refused.ref()).hasValue(1);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"react", "pin", "search", "upload", "finish", "cancel"})
    void whatThisServerDoesNotDoYetIsSaidToBeSo(String type) {
        assertCode("\"type\":\"" + type + "\"", ErrorCode.NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST", "post ", "welcome", "__proto__", "toString", "typ\\u0000"})
    void whatNobodyKnowsIsAnUnknownType(String type) {
        assertCode("\"type\":\"" + type + "\"", ErrorCode.UNKNOWN_TYPE);
    }

    @Test
    void filesAreNotDroppedSilently() {
        assertCode(post("\"files\":[1]"), ErrorCode.NOT_SUPPORTED);
    }

    @Test
    void theRefIsToldEvenIfTheRestIsBroken() {
        assertRefused("{\"ref\":7,\"type\":\"ping\",", OptionalLong.of(7));
        assertRefused("{\"ref\":7} tail", OptionalLong.of(7));
        assertRefused("{\"ref\":7,\"a\":\"\\ud800\"}", OptionalLong.of(7));
        assertRefused("{\"a\":\"\\ud800\",\"ref\":7}", OptionalLong.empty());
    }

    private Request read(String fields) {
        Decoded decoded = reader.read("{\"ref\":1," + fields + "}");
        assertThat(decoded).isInstanceOf(Decoded.Understood.class);
        return ((Decoded.Understood) decoded).request();
    }

    private void assertRead(String fields) {
        assertThat(read(fields).ref()).isEqualTo(1);
    }

    private void assertMalformed(String fields) {
        assertCode(fields, ErrorCode.MALFORMED);
    }

    private void assertCode(String fields, ErrorCode code) {
        assertThat(reader.read("{\"ref\":1," + fields + "}"))
                .as(fields)
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.ref()).hasValue(1);
                        });
    }

    private void assertRefused(String object, OptionalLong ref) {
        assertThat(reader.read(object))
                .as(object)
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED);
                            assertThat(refused.ref()).isEqualTo(ref);
                        });
    }

    private static String ping(String ref) {
        return "{\"type\":\"ping\",\"ref\":" + ref + "}";
    }

    private static String postOf(String text) {
        return "\"type\":\"post\",\"room\":\"lobby\",\"id\":\"a\",\"text\":\"" + text + "\"";
    }

    private static String post(String more) {
        return joined(postOf("hi"), more);
    }

    private static String delete(String more) {
        return joined("\"type\":\"delete\",\"room\":\"lobby\",\"id\":\"a\"", more);
    }

    private static String history(String more) {
        return joined("\"type\":\"history\",\"room\":\"lobby\"", more);
    }

    private static String joined(String fields, String more) {
        return more.isEmpty() ? fields : fields + "," + more;
    }

    private static Request posting(String text) {
        return new MessageRequest.Post(1, RoomId.LOBBY, "a", text, OptionalLong.empty());
    }

    private static Request history(Position position, int limit) {
        return new MessageRequest.History(1, RoomId.LOBBY, position, limit);
    }

    private static Request open(OptionalLong after) {
        return new FeedRequest.Open(1, RoomId.LOBBY, after, Optional.empty());
    }

    private static Decoded understood(Request request) {
        return new Decoded.Understood(request);
    }
}
