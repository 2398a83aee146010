package chat.beseda.protocol;

/** A request that changes a log; {@code id} makes sending it again safe. Immutable. */
public sealed interface ChangeRequest extends Request
        permits MessageRequest.Change, RoomRequest.Change {

    /** The client's own unique string, 1 to 36 printable code points. */
    String id();
}
