package chat.beseda.protocol.reading;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of one JSON object. What nobody asks for is ignored; what is asked for and has another
 * type or range is a {@code malformed} refusal that names the field. Confined to one thread.
 */
public final class Fields {

    /** The largest integer that JavaScript tells from its neighbours: 2^53 - 1. */
    static final long WHOLE_MAX = (1L << 53) - 1;

    private final Map<String, Value> values = new HashMap<>();

    public void put(String name, Value value) {
        values.put(name, value);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether the field is there and not null. */
    public boolean hasMore(String name) {
        return has(name) && !(values.get(name) instanceof Value.Null);
    }

    /** The field's string, which must be there. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** The field's string; absent is fine, null is not. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(values.get(name))
                .map(
                        value ->
                                switch (value) {
                                    case Value.Text(String text) -> text;
                                    case Value.Whole _,
                                            Value.Flag _,
                                            Value.Texts _,
                                            Value.Null _,
                                            Value.Other _ ->
                                            throw malformed(name, "must be a string");
                                });
    }

    /** The field's integer, which must be there and lie from {@code min} to 2^53 - 1. */
    public long whole(String name, long min) {
        return optionalWhole(name, min).orElseThrow(() -> missing(name));
    }

    /** The field's integer; absent is fine, null is not. */
    public OptionalLong optionalWhole(String name, long min) {
        OptionalLong number = anyWhole(name);
        if (number.isPresent() && !within(number.getAsLong(), min)) {
            throw malformed(name, "must be from " + min + " to 2^53 - 1");
        }
        return number;
    }

    /** The field's integer of any size, as far as a {@code long} can say it. */
    public OptionalLong anyWhole(String name) {
        return switch (values.get(name)) {
            case null -> OptionalLong.empty();
            case Value.Whole(long number) -> OptionalLong.of(number);
            case Value.Text _, Value.Flag _, Value.Texts _, Value.Null _, Value.Other _ ->
                    throw malformed(name, "must be an integer");
        };
    }

    /** Whether the field is true; absent is false. */
    public boolean flag(String name) {
        return switch (values.get(name)) {
            case null -> false;
            case Value.Flag(boolean on) -> on;
            case Value.Text _, Value.Whole _, Value.Texts _, Value.Null _, Value.Other _ ->
                    throw malformed(name, "must be true or false");
        };
    }

    /** The field's array of strings, which must be there. */
    public List<String> texts(String name) {
        return switch (values.get(name)) {
            case null -> throw missing(name);
            case Value.Texts(List<String> texts) -> texts;
            case Value.Text _, Value.Whole _, Value.Flag _, Value.Null _, Value.Other _ ->
                    throw malformed(name, "must be an array of strings");
        };
    }

    /** The request's number, if one can be read, for the answer to a request that is refused. */
    public OptionalLong readableRef() {
        return values.get("ref") instanceof Value.Whole(long number) && within(number, 0)
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    public static boolean within(long number, long min) {
        return min <= number && number <= WHOLE_MAX;
    }

    public static Refusal malformed(String name, String complaint) {
        return new Refusal(ErrorCode.MALFORMED, "\"" + name + "\" " + complaint + ".");
    }

    private static Refusal missing(String name) {
        return malformed(name, "is missing");
    }
}
