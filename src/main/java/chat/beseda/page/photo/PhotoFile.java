package chat.beseda.page.photo;

import chat.beseda.account.Profiles;
import chat.beseda.page.Viewers;
import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves photos to those who may see the chat. Who may not cannot tell whether there is one.
 * Immutable.
 */
@Controller
final class PhotoFile {

    /** A year; another photo has another address. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Viewers viewers;
    private final Profiles profiles;

    PhotoFile(Viewers viewers, Profiles profiles) {
        this.viewers = viewers;
        this.profiles = profiles;
    }

    @GetMapping("/photos/{person}/{etag}")
    ResponseEntity<byte[]> photo(
            HttpServletRequest request, @PathVariable String person, @PathVariable String etag) {
        Optional<byte[]> bytes =
                viewers.maySeeTheChat(request)
                        ? profiles.photo(new PersonId(person), etag)
                        : Optional.empty();
        return bytes.map(PhotoFile::served).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> served(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
