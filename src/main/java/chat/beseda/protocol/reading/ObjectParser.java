package chat.beseda.protocol.reading;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object (RFC 8259) into {@link Fields} in one pass over its tokens, without
 * recursion. Fails with a {@code Refusal} or with the parser's own exception. Thread-safe.
 */
public final class ObjectParser {

    /** More digits than any sensible number, few enough to convert in no time. */
    private static final int NUMBER_CHARACTERS_MAX = 100;

    private static final int NESTING_DEPTH_MAX = 16;
    private static final int NAME_CHARACTERS_MAX = 100;
    private static final int TOKENS_MAX = 1_000;

    private final JsonFactory json;

    private ObjectParser(JsonFactory json) {
        this.json = json;
    }

    /** For what strangers send. */
    public static ObjectParser strict(int bytesMax) {
        return new ObjectParser(strictFactory(bytesMax));
    }

    /** Makes parsers that nothing a stranger sends can keep busy. */
    public static JsonFactory strictFactory(int bytesMax) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxStringLength(bytesMax)
                                .maxNestingDepth(NESTING_DEPTH_MAX)
                                .maxNameLength(NAME_CHARACTERS_MAX)
                                .maxNumberLength(NUMBER_CHARACTERS_MAX)
                                .maxTokenCount(TOKENS_MAX)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // The table of known names is shared: a stranger could fill it with junk.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /** For what this server wrote itself, perhaps under larger limits than today's. */
    public static ObjectParser trusting() {
        return new ObjectParser(JsonFactory.builder().build());
    }

    /** Fills {@code fields}; when it fails, they hold what had been read until then. */
    public void parse(String object, Fields fields) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), object)) {
            parse(parser, fields);
        }
    }

    /** The same for UTF-8 bytes. */
    public void parse(byte[] object, Fields fields) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), object)) {
            parse(parser, fields);
        }
    }

    private static void parse(JsonParser parser, Fields fields) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refusal(ErrorCode.MALFORMED, "A JSON object is expected.");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = wholeCharacters(parser.currentName());
            parser.nextToken();
            fields.put(name, value(parser));
        }
        if (parser.nextToken() != null) {
            throw new Refusal(ErrorCode.MALFORMED, "Something follows the JSON object.");
        }
    }

    private static Value value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(wholeCharacters(parser.getString()));
            case VALUE_NUMBER_INT -> new Value.Whole(number(parser));
            case VALUE_NULL -> new Value.Null();
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case START_ARRAY -> array(parser);
            case START_OBJECT -> {
                skip(parser, 1);
                yield new Value.Other();
            }
            default -> new Value.Other();
        };
    }

    private static long number(JsonParser parser) {
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        return parser.getBigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static Value array(JsonParser parser) {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(wholeCharacters(parser.getString()));
        }
        if (parser.currentToken() == JsonToken.END_ARRAY) {
            return new Value.Texts(List.copyOf(texts));
        }
        boolean opens = parser.currentToken().isStructStart();
        skip(parser, opens ? 2 : 1);
        return new Value.Other();
    }

    /** Walks past an array or object that nobody asked for; its strings must be whole too. */
    private static void skip(JsonParser parser, int openNow) {
        int depth = openNow;
        while (depth > 0) {
            switch (parser.nextToken()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case PROPERTY_NAME, VALUE_STRING -> wholeCharacters(parser.getString());
                default -> {}
            }
        }
    }

    /** The text, unless it holds a half of a surrogate pair. */
    public static String wholeCharacters(String text) {
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            if (Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE) {
                throw new Refusal(ErrorCode.MALFORMED, "A string holds half a character.");
            }
            i += Character.charCount(character);
        }
        return text;
    }
}
