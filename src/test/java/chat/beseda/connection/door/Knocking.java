package chat.beseda.connection.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds knocks for tests, beginning with one that is right in all points. Confined to a test. */
final class Knocking {

    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();
    private String method = "GET";
    private String protocol = "HTTP/1.1";
    private String remote = "192.0.2.7";
    private Optional<String> query = Optional.empty();

    /** A browser's handshake from a page of the server, at localhost:8080. */
    static Knocking handshake() {
        return plainGet()
                .with("origin", "http://localhost:8080")
                .with("upgrade", "websocket")
                .with("connection", "keep-alive, Upgrade")
                .with("sec-websocket-version", "13")
                .with("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
                .with("sec-websocket-protocol", "beseda.v1");
    }

    /** What a browser's address bar sends. */
    static Knocking plainGet() {
        return new Knocking().with("host", "localhost:8080");
    }

    /** The header with these values, instead of whatever it had; none leaves it out. */
    Knocking with(String header, String... values) {
        if (values.length == 0) {
            headers.remove(header);
        } else {
            headers.put(header, new ArrayList<>(List.of(values)));
        }
        return this;
    }

    Knocking cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    Knocking method(String word) {
        method = word;
        return this;
    }

    Knocking protocol(String version) {
        protocol = version;
        return this;
    }

    Knocking from(String address) {
        remote = address;
        return this;
    }

    Knocking query(String encoded) {
        query = Optional.of(encoded);
        return this;
    }

    Knock knock() {
        return new Knock(
                method, protocol, new Knock.Address("http", 8080, remote), headers, cookies, query);
    }
}
