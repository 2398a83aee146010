package chat.beseda.protocol;

/** Who did something, under the name they had then. Immutable. */
public record Author(PersonId by, String name, boolean guest) {}
