package chat.beseda.connection.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The query of an address. Immutable. A parameter that stands there twice is an error, because two
 * readers could each believe another of them.
 */
final class QueryParameters {

    private static final int CHARACTERS_MAX = 2_000;
    private static final int PARAMETERS_MAX = 20;

    /** What decoding puts in the place of what is no UTF-8; nobody means it. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads an encoded query; empty if it is too long, badly encoded or ambiguous. */
    static Optional<QueryParameters> parse(String query) {
        String[] parts = query.split("&", PARAMETERS_MAX + 1);
        if (query.length() > CHARACTERS_MAX || parts.length > PARAMETERS_MAX) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        try {
            for (String part : parts) {
                int equals = part.indexOf('=');
                String name = decode(equals < 0 ? part : part.substring(0, equals));
                String value = equals < 0 ? "" : decode(part.substring(equals + 1));
                if (values.put(name, value) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException badlyEncoded) {
            return Optional.empty();
        }
        return Optional.of(new QueryParameters(values));
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean hasAny(Set<String> names) {
        return names.stream().anyMatch(values::containsKey);
    }

    private static String decode(String encoded) {
        String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        if (decoded.indexOf(REPLACEMENT) >= 0 || decoded.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not UTF-8");
        }
        return decoded;
    }
}
