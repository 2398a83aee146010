package chat.beseda.account.admin;

import chat.beseda.account.form.Moments;
import chat.beseda.account.people.Somebody;
import chat.beseda.account.people.Status;

/**
 * Somebody as the pages show them. Immutable.
 *
 * @param seen when they were here last, in the reader's language; empty if they are signed in
 *     nowhere
 * @param until the same for when a guest has to leave; empty for who stays
 */
public record PersonRow(
        String id,
        String name,
        String role,
        String status,
        String since,
        String seen,
        String until) {

    static PersonRow of(Somebody somebody, Moments moments) {
        return new PersonRow(
                somebody.person().id().value(),
                somebody.person().name(),
                somebody.person().role().word(),
                somebody.status().word(),
                moments.day(somebody.createdAt()),
                moments.minute(somebody.seenAt()),
                moments.minute(somebody.expiresAt()));
    }

    public Face face() {
        return Face.of(id, name);
    }

    /** Whether they may come in. */
    public boolean active() {
        return status.equals(Status.ACTIVE.word());
    }
}
