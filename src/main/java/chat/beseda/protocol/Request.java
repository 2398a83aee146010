package chat.beseda.protocol;

/** What a client asks. Each family is answered by one handler. Immutable. */
public sealed interface Request
        permits FeedRequest, MessageRequest, RoomRequest, PresenceRequest, ChangeRequest {

    /** The client's number for this request; the answer carries it back. */
    long ref();

    /** The word that stands in {@code type} on the wire. */
    String type();
}
