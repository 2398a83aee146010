package chat.beseda.connection.door;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says at the door, as plain values. Immutable.
 *
 * @param method as it was written, such as {@code GET}
 * @param protocol such as {@code HTTP/1.1}
 * @param address where it came in, and from where
 * @param headers all values of each header in the order of the request; names in lower case
 * @param cookies the first value of each cookie
 * @param query what follows the question mark, still encoded
 */
public record Knock(
        String method,
        String protocol,
        Address address,
        Map<String, List<String>> headers,
        Map<String, String> cookies,
        Optional<String> query) {

    /**
     * The two ends of the TCP connection.
     *
     * @param scheme {@code http} or {@code https}, as this server itself speaks it
     * @param localPort the port that the client reached
     * @param remote the client's numerical address
     */
    public record Address(String scheme, int localPort, String remote) {

        private static final int HOUSEHOLD_BYTES = 8;

        /**
         * The network, as limits count it: an IPv4 address itself; of an IPv6 address the first 64
         * bits, because one household has all of the rest to itself (RFC 6177).
         */
        String place() {
            if (remote.indexOf(':') < 0) {
                return remote;
            }
            byte[] bytes = InetAddress.ofLiteral(remote).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HOUSEHOLD_BYTES));
        }
    }

    /** The values of a header, asked for in lower case; empty if it was not sent. */
    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The tokens of a header that is a list (RFC 9110 section 5.6.1), in lower case. */
    List<String> tokens(String name) {
        return header(name).stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether the client asks to leave HTTP, for whichever protocol. */
    boolean wantsUpgrade() {
        return headers.containsKey("upgrade")
                || headers.keySet().stream().anyMatch(name -> name.startsWith("sec-websocket-"));
    }

    /** The token after {@code Bearer} (RFC 6750 section 2.1), if there is one. */
    public Optional<String> bearer() {
        return header("authorization").stream()
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip())
                .findFirst();
    }
}
