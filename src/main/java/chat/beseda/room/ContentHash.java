package chat.beseda.room;

import chat.beseda.protocol.ChangeRequest;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.stream.Collectors;

/** What a change is about as 32 bytes, to tell a repetition from a reused id. Holds no state. */
public final class ContentHash {

    private ContentHash() {}

    /** The SHA-256 of everything in the request but its {@code ref} and {@code id}. */
    public static byte[] of(ChangeRequest request) {
        return switch (request) {
            // No message has seq 0.
            case MessageRequest.Post post ->
                    hash(post, post.replyTo().orElse(0), post.room(), post.text());
            case MessageRequest.Edit edit -> hash(edit, edit.target(), edit.room(), edit.text());
            case MessageRequest.Delete delete -> hash(delete, delete.target(), delete.room(), "");
            case RoomRequest.Create create ->
                    hash(
                            create,
                            create.earlierHistory() ? 1 : 0,
                            new RoomId(create.kind().word()),
                            create.name());
            case RoomRequest.Direct direct ->
                    hash(
                            direct,
                            0,
                            new RoomId(""),
                            direct.people().stream()
                                    .map(PersonId::value)
                                    .collect(Collectors.joining("\n")));
            case RoomRequest.Rename rename -> hash(rename, 0, rename.room(), rename.name());
            case RoomRequest.Topic topic -> hash(topic, 0, topic.room(), topic.text());
            case RoomRequest.Archive archive ->
                    hash(archive, archive.on() ? 1 : 0, archive.room(), "");
            case RoomRequest.Join join -> hash(join, 0, join.room(), "");
            case RoomRequest.Part part -> hash(part, 0, part.room(), "");
            case RoomRequest.Add add -> hash(add, 0, add.room(), add.person().value());
            case RoomRequest.Remove remove ->
                    hash(remove, 0, remove.room(), remove.person().value());
        };
    }

    private static byte[] hash(ChangeRequest request, long other, RoomId place, String text) {
        String room = place.value();
        // The room's length keeps room and text apart, whatever stands in them.
        String content = request.type() + ' ' + other + ' ' + room.length() + ' ' + room + text;
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
