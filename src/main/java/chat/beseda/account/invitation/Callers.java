package chat.beseda.account.invitation;

import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.guest.GuestRooms;
import chat.beseda.account.keeping.AccountChange;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.name.Label;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets in who comes by a guest link: under a name, into one room, until the link's own time is
 * over. Thread-safe.
 */
@Component
public final class Callers {

    private final InvitationStore store;
    private final AccountStore accounts;
    private final GuestRooms rooms;
    private final AccountWriter writer;
    private final AuditLog audit;
    private final Clock clock;

    Callers(
            InvitationStore store,
            AccountStore accounts,
            GuestRooms rooms,
            AccountWriter writer,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.rooms = rooms;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a guest of whoever has the code.
     *
     * @return empty if the link does not work any more, or is not for guests
     * @throws Declined if the name will not do; it need not be theirs alone
     */
    public Optional<Account> come(String code, String name) {
        String cleaned = Label.cleaned(name);
        if (cleaned.isEmpty()) {
            throw new Declined(Problem.NAME_EMPTY);
        }
        AccountName checked = AccountName.of(cleaned);
        // Marked wherever they are seen, as guests without a link are.
        String shown =
                accounts.isTaken(checked.key()) ? checked.shown() + " (guest)" : checked.shown();
        String hash = Secrets.digest(code);
        // Asked before, because the writer has to know which room; a link never changes its own.
        return store.find(hash, clock.millis())
                .flatMap(Invitation::room)
                .flatMap(room -> come(hash, shown, room));
    }

    private Optional<Account> come(String hash, String name, RoomId room) {
        try {
            return writer.write(
                    AccountChange.in(room, transaction -> come(transaction, hash, name, room)));
        } catch (Refusal refused) {
            if (refused.code() == ErrorCode.NO_SUCH_ROOM) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Optional<Account> come(Transaction transaction, String hash, String name, RoomId room)
            throws SQLException {
        long now = clock.millis();
        Optional<Invitation> found = store.find(transaction, hash, now);
        if (found.isEmpty() || !store.take(transaction, hash, now)) {
            return Optional.empty();
        }
        Invitation link = found.get();
        Account guest = accounts.addGuest(transaction, name, now, link.expiresAt(), link.id());
        if (!rooms.admit(transaction, guest.person(), room)) {
            throw gone();
        }
        audit.note(
                transaction,
                guest.person(),
                Act.CAME_AS_GUEST,
                link.roomName() + " (" + link.madeBy() + ")");
        return Optional.of(guest);
    }

    /** Takes the whole change back: nobody is a guest of no room. */
    private static Refusal gone() {
        return new Refusal(ErrorCode.NO_SUCH_ROOM, "That room is not there any more.");
    }
}
