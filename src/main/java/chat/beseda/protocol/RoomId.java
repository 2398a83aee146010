package chat.beseda.protocol;

/** A room's lasting identifier, such as {@code lobby}. Immutable; sorted by its characters. */
public record RoomId(String value) implements Comparable<RoomId> {

    public static final RoomId LOBBY = new RoomId("lobby");

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
