package chat.beseda.protocol;

/**
 * Who did something, under the name they had then. Immutable.
 *
 * @param name empty in what was read back of a deleted message: deleting takes the name away too
 */
public record Author(PersonId by, String name, boolean guest) {}
