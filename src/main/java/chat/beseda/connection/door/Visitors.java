package chat.beseda.connection.door;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.protocol.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out who knocks. Thread-safe. */
final class Visitors {

    /** The lasting secret of a guest in a browser. */
    static final String GUEST_COOKIE = "beseda-guest";

    /** The name a guest gave themselves, percent-encoded UTF-8. */
    static final String NAME_COOKIE = "beseda-name";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int LABEL_CHARACTERS_MAX = 200;
    private static final Set<String> TOKENS = Set.of("token", "access_token");

    private final DoorSettings settings;
    private final Guests guests;

    Visitors(DoorSettings settings, Guests guests) {
        this.settings = settings;
        this.guests = guests;
    }

    /** Who it is, or why nobody can tell. Immutable. */
    sealed interface Answer permits Known, Decision.Refused {}

    record Known(Person person) implements Answer {}

    Answer identify(Knock knock) {
        Optional<QueryParameters> query = QueryParameters.parse(knock.query().orElse(""));
        if (query.isEmpty()) {
            return Decision.Refused.because(Reason.MALFORMED, "?");
        }
        // An address is logged by proxies and kept in histories: no place for a secret that is more
        // than a guest's.
        if (query.get().hasAny(TOKENS)) {
            return Decision.Refused.because(Reason.TOKEN_IN_ADDRESS);
        }
        if (knock.bearer().isPresent()) {
            return Decision.Refused.because(Reason.UNKNOWN_TOKEN);
        }
        return switch (settings.access()) {
            case INVITE -> Decision.Refused.because(Reason.NOT_SIGNED_IN);
            case OPEN -> guest(knock, query.get());
        };
    }

    private Answer guest(Knock knock, QueryParameters query) {
        Optional<String> cookie = Optional.ofNullable(knock.cookies().get(GUEST_COOKIE));
        if (cookie.filter(secret -> !SECRET.matcher(secret).matches()).isPresent()) {
            return Decision.Refused.because(Reason.DAMAGED_COOKIE);
        }
        Optional<String> written = cookie.or(() -> query.value("guest"));
        if (written.filter(secret -> !SECRET.matcher(secret).matches()).isPresent()) {
            return Decision.Refused.because(Reason.MALFORMED, "?guest=");
        }
        Optional<String> label = cookieLabel(knock).or(() -> query.value("name"));
        if (label.filter(name -> name.length() > LABEL_CHARACTERS_MAX).isPresent()) {
            return Decision.Refused.because(Reason.MALFORMED, "?name=");
        }
        try {
            return new Known(guests.guest(written.orElseGet(guests::newSecret), label));
        } catch (Refusal refusal) {
            return Decision.Refused.because(Reason.MALFORMED, refusal.words());
        }
    }

    /** A label that cannot be read is no reason to keep somebody out. */
    private static Optional<String> cookieLabel(Knock knock) {
        return Optional.ofNullable(knock.cookies().get(NAME_COOKIE))
                .filter(encoded -> encoded.length() <= 9 * LABEL_CHARACTERS_MAX)
                // A plus sign is a plus sign in a cookie.
                .flatMap(encoded -> QueryParameters.parse("name=" + encoded.replace("+", "%2B")))
                .flatMap(parsed -> parsed.value("name"))
                .filter(name -> !name.isBlank() && name.length() <= LABEL_CHARACTERS_MAX);
    }
}
