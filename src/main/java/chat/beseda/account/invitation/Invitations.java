package chat.beseda.account.invitation;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.guest.GuestRooms;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.people.Authority;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links by which the owner and admins let people in. Thread-safe. */
@Component
public final class Invitations {

    private static final int OPEN_MAX = 1_000;

    private final InvitationStore store;
    private final Authority authority;
    private final GuestRooms rooms;
    private final AccountWriter writer;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            Authority authority,
            GuestRooms rooms,
            AccountWriter writer,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.authority = authority;
        this.rooms = rooms;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an invitation and returns its code, which is the only time that anybody sees it.
     *
     * @throws Declined if it is not for {@code who} to make, there is no such room, or as many are
     *     open as may be
     */
    public String make(PersonId who, Offer offer) {
        String code = Secrets.word();
        String roomName = roomName(who, offer);
        Authority.decline(
                writer.write(
                        transaction -> {
                            Optional<Person> maker =
                                    authority.giver(transaction, who, offer.role());
                            if (maker.isEmpty()) {
                                return Optional.of(Problem.NOT_FOR_YOU);
                            }
                            if (store.countOpen(transaction, clock.millis()) >= OPEN_MAX) {
                                return Optional.of(Problem.TOO_MANY_INVITATIONS);
                            }
                            add(transaction, maker.get(), offer, code, roomName);
                            return Optional.empty();
                        }));
        return code;
    }

    private String roomName(PersonId who, Offer offer) {
        if (offer.room().isEmpty()) {
            return "";
        }
        return rooms.of(who).stream()
                .filter(choice -> choice.room().equals(offer.room().get()))
                .map(GuestRooms.Choice::name)
                .findFirst()
                .orElseThrow(() -> new Declined(Problem.NO_ROOM));
    }

    private void add(
            Transaction transaction, Person maker, Offer offer, String code, String roomName)
            throws SQLException {
        long now = clock.millis();
        Invitation made =
                new Invitation(
                        "i" + Secrets.word(),
                        offer.role(),
                        offer.room(),
                        roomName,
                        maker.name(),
                        now + offer.validity().duration().toMillis(),
                        offer.uses(),
                        offer.uses());
        store.sweep(transaction, now);
        store.add(transaction, maker.id(), made, Secrets.digest(code), now);
        String detail = offer.uses() + (roomName.isEmpty() ? "" : " × " + roomName);
        audit.note(transaction, maker, actOf(offer.role()), detail);
    }

    /** Those that still work, the newest first. */
    public List<Invitation> open() {
        return store.open(clock.millis(), OPEN_MAX);
    }

    /** What the code opens; empty if nothing, or nothing any more. */
    public Optional<Invitation> find(String code) {
        return store.find(Secrets.digest(code), clock.millis());
    }

    /**
     * Makes one useless; does nothing where there is none.
     *
     * @throws Declined if it is not for {@code who} to do
     */
    public void withdraw(PersonId who, String id) {
        act(
                who,
                (transaction, person) -> {
                    if (store.remove(transaction, id)) {
                        audit.note(transaction, person, Act.WITHDREW, "");
                    }
                });
    }

    /**
     * Makes all of them useless.
     *
     * @throws Declined if it is not for {@code who} to do
     */
    public void withdrawAll(PersonId who) {
        act(
                who,
                (transaction, person) -> {
                    int gone = store.removeAll(transaction);
                    audit.note(transaction, person, Act.WITHDREW_ALL, Integer.toString(gone));
                });
    }

    @FunctionalInterface
    private interface Deed {

        void by(Transaction transaction, Person person) throws SQLException;
    }

    private void act(PersonId who, Deed deed) {
        Authority.decline(
                writer.write(
                        transaction -> {
                            Optional<Person> person =
                                    authority.giver(transaction, who, Role.MEMBER);
                            if (person.isEmpty()) {
                                return Optional.of(Problem.NOT_FOR_YOU);
                            }
                            deed.by(transaction, person.get());
                            return Optional.empty();
                        }));
    }

    private static Act actOf(Role role) {
        return switch (role) {
            case ADMIN -> Act.INVITED_ADMIN;
            case GUEST -> Act.INVITED_GUESTS;
            case OWNER, MEMBER -> Act.INVITED;
        };
    }
}
