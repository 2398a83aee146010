package chat.beseda.account.settings;

import chat.beseda.account.Person;
import chat.beseda.account.Profiles;
import chat.beseda.account.form.Moments;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.Form;
import chat.beseda.account.people.Reach;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.session.SignedIn;
import chat.beseda.account.token.PersonalToken;
import chat.beseda.account.token.PersonalTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills the settings page for somebody. Thread-safe. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class SettingsForm {

    private final PersonalTokens tokens;
    private final Sessions sessions;
    private final SignedIn visits;
    private final Profiles profiles;

    SettingsForm(PersonalTokens tokens, Sessions sessions, SignedIn visits, Profiles profiles) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.visits = visits;
        this.profiles = profiles;
    }

    /**
     * A token as the page shows it. Immutable.
     *
     * @param made the day, in the reader's language
     * @param used the same, empty if nobody used it
     */
    public record Row(String id, String label, String made, String used) {}

    /** The forms on the page, by which it is known where a problem belongs. */
    enum Part {
        NONE,
        PHOTO,
        STATUS,
        NAME,
        PASSWORD,
        TOKEN,
        LEAVING
    }

    /** The page for whoever asks, after they sent this part of it. */
    Form of(HttpServletRequest request, Locale language, Part sent) {
        Person person = person(request);
        Moments moments = new Moments(language);
        List<Row> rows = tokens.of(person.id()).stream().map(token -> row(token, moments)).toList();
        List<VisitRow> open =
                sessions.of(person.id()).stream()
                        .map(visit -> VisitRow.of(visit, visits.isThis(request, visit), moments))
                        .toList();
        Map<String, Object> kept = new HashMap<>(Outcome.told("", ""));
        // Where another language leads, also from a page that answers a form.
        kept.put("kept", "/settings?");
        kept.put("person", person);
        kept.put("profile", profiles.of(person.id()));
        kept.put("tokens", rows);
        kept.put("visits", open);
        kept.put("inCharge", Reach.isInCharge(person.role()));
        kept.put("sent", sent.name());
        return new Form("settings", kept);
    }

    /** Who asks; strangers do not come this far. */
    Person person(HttpServletRequest request) {
        return visits.person(request).orElseThrow();
    }

    private static Row row(PersonalToken token, Moments moments) {
        return new Row(
                token.id(),
                token.label(),
                moments.day(token.createdAt()),
                moments.day(token.lastUsedAt()));
    }
}
