package chat.beseda.bench.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * A client's opening handshake (RFC 6455 section 4.1): the request, and what it makes of the
 * answer. Immutable.
 */
public final class OpeningHandshake {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Random RANDOM = new Random();

    private final Place place;
    private final String key;

    public OpeningHandshake(Place place) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        this.place = place;
        key = Base64.getEncoder().encodeToString(nonce);
    }

    public byte[] request() {
        String host = "127.0.0.1:" + place.port();
        StringBuilder request =
                new StringBuilder()
                        .append("GET ")
                        .append(place.target())
                        .append(" HTTP/1.1\r\n")
                        .append("Host: ")
                        .append(host)
                        .append("\r\n")
                        .append("Origin: http://")
                        .append(host)
                        .append("\r\n")
                        .append("Upgrade: websocket\r\nConnection: Upgrade\r\n")
                        .append("Sec-WebSocket-Version: 13\r\n")
                        .append("Sec-WebSocket-Key: ")
                        .append(key)
                        .append("\r\n");
        place.subProtocol()
                .ifPresent(
                        name ->
                                request.append("Sec-WebSocket-Protocol: ")
                                        .append(name)
                                        .append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Why the connection is not open after this answer; empty if it is. */
    public Optional<String> refusal(String answer) {
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            return Optional.of("refused: " + answer.lines().findFirst().orElse(""));
        }
        if (!accept().equals(header(answer, "sec-websocket-accept"))) {
            return Optional.of("a wrong Sec-WebSocket-Accept");
        }
        if (!place.subProtocol().orElse("").equals(header(answer, "sec-websocket-protocol"))) {
            return Optional.of("another sub-protocol than the one asked for");
        }
        return Optional.empty();
    }

    private String accept() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-1", missing);
        }
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
