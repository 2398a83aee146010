package chat.beseda.protocol;

/** A room's lasting identifier, such as {@code lobby}. Immutable; sorted by its characters. */
public record RoomId(String value) implements Comparable<RoomId> {

    public static final RoomId LOBBY = new RoomId("lobby");

    /** How everybody calls their own log. */
    public static final RoomId ME = new RoomId("me");

    private static final String OWN_LOG = "me:";

    /** The log of a person, under the name that tells it from those of others. */
    public static RoomId ownLog(PersonId person) {
        return new RoomId(OWN_LOG + person.value());
    }

    /** Whether it is the log of a person. */
    public boolean isOwnLog() {
        return value.startsWith(OWN_LOG);
    }

    /** What stands on the wire: a person knows one log of their own, and no name of another's. */
    public String onWire() {
        return isOwnLog() ? ME.value : value;
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
