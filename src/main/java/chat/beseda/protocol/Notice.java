package chat.beseda.protocol;

import java.util.Optional;

/** What happened to a room itself: who came and went, and what it is called. Immutable. */
public sealed interface Notice extends Event {

    /** Who may not follow the room any more once they have heard of this. */
    default Optional<PersonId> leaver() {
        return Optional.empty();
    }

    /**
     * Somebody came in.
     *
     * @param person who was brought in by the author; empty if the author came by themselves
     */
    record Joined(long seq, Author author, long at, Optional<NamedPerson> person)
            implements Notice {

        @Override
        public String kind() {
            return "joined";
        }
    }

    /** The author went. */
    record Left(long seq, Author author, long at) implements Notice {

        @Override
        public String kind() {
            return "left";
        }

        @Override
        public Optional<PersonId> leaver() {
            return Optional.of(author.by());
        }
    }

    /** The author sent somebody away. */
    record Removed(long seq, Author author, long at, NamedPerson person) implements Notice {

        @Override
        public String kind() {
            return "removed";
        }

        @Override
        public Optional<PersonId> leaver() {
            return Optional.of(person.id());
        }
    }

    /** The room has another name; on the wire {@code name}, and the author's {@code byName}. */
    record Renamed(long seq, Author author, long at, String title) implements Notice {

        @Override
        public String kind() {
            return "renamed";
        }
    }

    /** The room has another topic; an empty one takes it away. */
    record Topic(long seq, Author author, long at, String text) implements Notice {

        @Override
        public String kind() {
            return "topic";
        }
    }

    /** The room takes nothing new from now on, or does so again. */
    record Archived(long seq, Author author, long at, boolean on) implements Notice {

        @Override
        public String kind() {
            return "archived";
        }
    }
}
