package chat.beseda.message;

import chat.beseda.protocol.MessageRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** What a change is about as 32 bytes, to tell a repetition from a reused id. Holds no state. */
final class ContentHash {

    private ContentHash() {}

    /** The SHA-256 of everything in the request but its {@code ref} and {@code id}. */
    static byte[] of(MessageRequest.Change request) {
        return switch (request) {
            // No message has seq 0.
            case MessageRequest.Post post -> hash(post, post.replyTo().orElse(0), post.text());
            case MessageRequest.Edit edit -> hash(edit, edit.target(), edit.text());
            case MessageRequest.Delete delete -> hash(delete, delete.target(), "");
        };
    }

    private static byte[] hash(MessageRequest.Change request, long other, String text) {
        String room = request.room().value();
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
