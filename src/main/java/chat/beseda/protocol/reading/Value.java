package chat.beseda.protocol.reading;

import java.util.List;

/** What stands in a field, as far as a request cares. Immutable. */
sealed interface Value {

    /** A string of whole characters: a half of a surrogate pair alone never gets here. */
    record Text(String text) implements Value {}

    /** An integer; one beyond the range of {@code long} is drawn in to its nearest end. */
    record Whole(long number) implements Value {}

    /** True or false. */
    record Flag(boolean on) implements Value {}

    /** An array of strings of whole characters, and of nothing else. */
    record Texts(List<String> texts) implements Value {}

    /** Null, which is not the same as absent. */
    record Null() implements Value {}

    /** Anything else: a fraction, another array, an object. */
    record Other() implements Value {}
}
