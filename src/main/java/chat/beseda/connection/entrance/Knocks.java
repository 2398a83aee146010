package chat.beseda.connection.entrance;

import chat.beseda.connection.door.Knock;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a request says at the door. Holds no state. */
final class Knocks {

    private static final int HEADERS_MAX = 100;

    private Knocks() {}

    /** The request as plain values; empty if it has more headers than anybody needs. */
    static Optional<Knock> read(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        int count = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            List<String> values = Collections.list(request.getHeaders(name));
            count += values.size();
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .addAll(values);
        }
        if (count > HEADERS_MAX) {
            return Optional.empty();
        }
        return Optional.of(
                new Knock(
                        request.getMethod(),
                        request.getProtocol(),
                        address(request),
                        headers,
                        cookies(request),
                        Optional.ofNullable(request.getQueryString())));
    }

    /** The socket's own word: nothing that a client can write into a header. */
    private static Knock.Address address(HttpServletRequest request) {
        String remote = request.getRemoteAddr().replaceAll("[\\[\\]]|%.*", "");
        return new Knock.Address(request.getScheme(), request.getLocalPort(), remote);
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        if (sent == null) {
            return Map.of();
        }
        Map<String, String> cookies = new HashMap<>();
        for (Cookie cookie : sent) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }
}
