package chat.beseda.page;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Who looks at a page: a member by their session, or a guest by the secret and the name that their
 * browser holds. Thread-safe.
 */
@Component
public final class Viewers {

    private static final String SECRET = "beseda-guest";
    private static final String NAME = "beseda-name";
    private static final Pattern SECRET_FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final Visits visits;
    private final Guests guests;
    private final SafeCookies cookies;
    private final Audience audience;

    Viewers(Visits visits, Guests guests, SafeCookies cookies, Audience audience) {
        this.visits = visits;
        this.guests = guests;
        this.cookies = cookies;
        this.audience = audience;
    }

    /** Whether they are inside: as a member, or as a guest where guests may come in. */
    public boolean maySeeTheChat(HttpServletRequest request) {
        return member(request).isPresent()
                || audience.access() == Audience.Access.OPEN && guest(request).isPresent();
    }

    Optional<Person> member(HttpServletRequest request) {
        return visits.person(request);
    }

    Optional<Person> guest(HttpServletRequest request) {
        return guestName(request)
                .flatMap(
                        name ->
                                secret(request)
                                        .map(secret -> guests.guest(secret, Optional.of(name))));
    }

    Optional<String> guestName(HttpServletRequest request) {
        return cookies.read(request, NAME).flatMap(Viewers::decoded).filter(n -> !n.isBlank());
    }

    /** Gives a guest a name, and a secret if they have none. */
    void keepGuest(HttpServletRequest request, HttpServletResponse response, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        cookies.keep(request, response, SECRET, secret(request).orElseGet(guests::newSecret));
        cookies.keep(request, response, NAME, encoded);
    }

    /** What the forms of the page have to send back. */
    String formToken(HttpServletRequest request) {
        return visits.formToken(request);
    }

    void forgetEnded(HttpServletRequest request, HttpServletResponse response) {
        visits.forgetEnded(request, response);
    }

    private Optional<String> secret(HttpServletRequest request) {
        return cookies.read(request, SECRET).filter(SECRET_FORM.asMatchPredicate());
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
