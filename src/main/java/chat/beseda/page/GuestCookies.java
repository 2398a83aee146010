package chat.beseda.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;

/** Whom a browser says it is: a guest's secret, and the name they go by. Immutable. */
record GuestCookies(Optional<String> secret, Optional<String> name) {

    private static final String SECRET = "beseda-guest";
    private static final String NAME = "beseda-name";
    private static final Pattern SECRET_FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    static GuestCookies of(HttpServletRequest request) {
        return new GuestCookies(
                Cookies.value(request, SECRET).filter(SECRET_FORM.asMatchPredicate()),
                Cookies.value(request, NAME)
                        .flatMap(GuestCookies::decoded)
                        .filter(n -> !n.isBlank()));
    }

    static List<ResponseCookie> write(String secret, String name, HttpServletRequest request) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return List.of(
                Cookies.lasting(SECRET, secret, request), Cookies.lasting(NAME, encoded, request));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(
                    URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
