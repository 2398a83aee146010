package chat.beseda.protocol;

/** Somebody under the name they had at that time. Immutable. */
public record NamedPerson(PersonId id, String name) {}
