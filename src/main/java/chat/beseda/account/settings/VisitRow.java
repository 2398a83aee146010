package chat.beseda.account.settings;

import chat.beseda.account.form.Moments;
import chat.beseda.account.session.Sessions;

/**
 * A visit as the pages show it. Immutable.
 *
 * @param begun when, in the reader's language
 * @param used the same, true to the hour
 * @param here whether it is the browser that asks
 */
public record VisitRow(String name, String device, String begun, String used, boolean here) {

    public static VisitRow of(Sessions.Visit visit, boolean here, Moments moments) {
        return new VisitRow(
                visit.name(),
                visit.device(),
                moments.minute(visit.begunAt()),
                moments.minute(visit.usedAt()),
                here);
    }
}
