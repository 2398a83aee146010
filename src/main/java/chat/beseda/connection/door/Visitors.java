package chat.beseda.connection.door;

import chat.beseda.account.Credential;
import chat.beseda.account.Credentials;
import chat.beseda.account.Credentials.Known;
import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.ServerAddress;
import chat.beseda.account.Visits;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out who knocks. Thread-safe. */
public final class Visitors {

    /** The lasting secret of a guest in a browser. */
    static final String GUEST_COOKIE = "beseda-guest";

    /** The name a guest gave themselves, percent-encoded UTF-8. */
    static final String NAME_COOKIE = "beseda-name";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int LABEL_CHARACTERS_MAX = 200;
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Set<String> TOKENS = Set.of("token", "access_token");

    private final DoorSettings settings;
    private final ServerAddress server;
    private final Credentials credentials;
    private final Guests guests;

    public Visitors(
            DoorSettings settings, ServerAddress server, Credentials credentials, Guests guests) {
        this.settings = settings;
        this.server = server;
        this.credentials = credentials;
        this.guests = guests;
    }

    /** Who it is, or why nobody can tell. Immutable. */
    sealed interface Answer permits Recognised, Decision.Refused {}

    record Recognised(Known known) implements Answer {}

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
        try {
            return recognise(knock, query.get());
        } catch (Refusal refusal) {
            return refusal.code().fault() == ErrorCode.Fault.SERVER
                    ? Decision.Refused.withHeader(Reason.BUSY, "Retry-After", RETRY_AFTER_SECONDS)
                    : Decision.Refused.because(Reason.MALFORMED, refusal.words());
        }
    }

    private Answer recognise(Knock knock, QueryParameters query) {
        if (knock.bearer().isPresent()) {
            return answer(credentials.byToken(knock.bearer().get()), Reason.UNKNOWN_TOKEN);
        }
        Optional<String> session = cookie(knock, Visits.COOKIE);
        if (session.isPresent()) {
            // Whose session ended is not silently somebody else now, not even a guest.
            return answer(credentials.bySession(session.get()), Reason.NOT_SIGNED_IN);
        }
        return switch (settings.access()) {
            case INVITE -> Decision.Refused.because(Reason.NOT_SIGNED_IN);
            case OPEN -> guest(knock, query);
        };
    }

    private static Answer answer(Optional<Known> known, Reason unknown) {
        return known.<Answer>map(Recognised::new).orElse(Decision.Refused.because(unknown));
    }

    private Answer guest(Knock knock, QueryParameters query) {
        Optional<String> cookie = cookie(knock, GUEST_COOKIE);
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
        Person guest = guests.guest(written.orElseGet(guests::newSecret), label);
        return new Recognised(new Known(guest, new Credential.Guest()));
    }

    private Optional<String> cookie(Knock knock, String name) {
        String written = SafeCookies.name(name, knock.isEncrypted(server));
        return Optional.ofNullable(knock.cookies().get(written));
    }

    /** A label that cannot be read is no reason to keep somebody out. */
    private Optional<String> cookieLabel(Knock knock) {
        return cookie(knock, NAME_COOKIE)
                .filter(encoded -> encoded.length() <= 9 * LABEL_CHARACTERS_MAX)
                // A plus sign is a plus sign in a cookie.
                .flatMap(encoded -> QueryParameters.parse("name=" + encoded.replace("+", "%2B")))
                .flatMap(parsed -> parsed.value("name"))
                .filter(name -> !name.isBlank() && name.length() <= LABEL_CHARACTERS_MAX);
    }
}
