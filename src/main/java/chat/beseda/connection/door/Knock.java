package chat.beseda.connection.door;

import chat.beseda.account.Place;
import chat.beseda.account.ServerAddress;
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

        /** The network, as limits count it. */
        String place() {
            return Place.of(remote);
        }
    }

    /** Whether the way here is encrypted, so that cookies have the names that insist on it. */
    boolean isEncrypted(ServerAddress server) {
        return server.isEncrypted(address.scheme(), header("host").stream().findFirst());
    }

    /** A parameter of the address, decoded; empty also if the address makes no sense. */
    public Optional<String> parameter(String name) {
        return QueryParameters.parse(query.orElse("")).flatMap(read -> read.value(name));
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
