package chat.beseda.account.page;

import chat.beseda.account.Person;
import chat.beseda.account.invitation.Invitations;
import chat.beseda.account.token.PersonalToken;
import chat.beseda.account.token.PersonalTokens;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills the settings page for somebody. Thread-safe. */
@Component
final class SettingsForm {

    private final PersonalTokens tokens;
    private final Invitations invitations;

    SettingsForm(PersonalTokens tokens, Invitations invitations) {
        this.tokens = tokens;
        this.invitations = invitations;
    }

    /**
     * A token as the page shows it. Immutable.
     *
     * @param made the day, in the reader's language
     * @param used the same, empty if nobody used it
     */
    public record Row(String id, String label, String made, String used) {}

    Form of(Person person, Locale language) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language)
                        .withZone(ZoneId.systemDefault());
        List<Row> rows = tokens.of(person.id()).stream().map(token -> row(token, day)).toList();
        int open = person.owner() ? invitations.count() : 0;
        return new Form(
                "settings", Map.of("person", person, "tokens", rows, "openInvitations", open));
    }

    private static Row row(PersonalToken token, DateTimeFormatter day) {
        String used = token.lastUsedAt().isEmpty() ? "" : of(token.lastUsedAt().getAsLong(), day);
        return new Row(token.id(), token.label(), of(token.createdAt(), day), used);
    }

    private static String of(long ms, DateTimeFormatter day) {
        return day.format(Instant.ofEpochMilli(ms));
    }
}
