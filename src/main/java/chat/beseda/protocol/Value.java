package chat.beseda.protocol;

/** What stands in a field, as far as a request cares. Immutable. */
sealed interface Value {

    /** A string of whole characters: a half of a surrogate pair alone never gets here. */
    record Text(String text) implements Value {}

    /** An integer; one beyond the range of {@code long} is drawn in to its nearest end. */
    record Whole(long number) implements Value {}

    /** Anything else: a fraction, a boolean, null, an array, an object. */
    record Other() implements Value {}
}
