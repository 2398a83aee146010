package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.NamedPerson;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.OwnEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.Action;
import chat.beseda.room.OnceOnly.Made;
import chat.beseda.room.standing.Doorkeeper;
import chat.beseda.room.standing.MembershipStore;
import chat.beseda.room.standing.MembershipStore.Entrance;
import chat.beseda.room.standing.MembershipStore.Found;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How people come into rooms, in the transaction: the room's log says so, and their own. Holds no
 * state; for the writer's thread.
 */
final class Arrivals {

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final MembershipStore memberships = new MembershipStore();
    private final RoomRowStore rows = new RoomRowStore();

    /** Somebody made the room, and is the first in it. */
    Made found(Transaction transaction, Person person, RoomId room, String name, RoomKind kind)
            throws SQLException {
        long at = transaction.now(room);
        Notice.Joined joined =
                transaction.append(
                        room, seq -> new Notice.Joined(seq, person.author(), at, Optional.empty()));
        memberships.add(transaction, room, person.id(), new Entrance(at, 0, joined.seq(), true));
        tell(transaction, person, person.id(), new Door(room, name, kind, List.of()));
        return RoomDeeds.made(room, joined);
    }

    Made join(Transaction transaction, Person person, RoomId room) throws SQLException {
        Found found = doorkeeper.admit(transaction, person, room, Action.JOIN);
        if (found.standing().member()) {
            return new Made(room, found.head(), transaction.now(room));
        }
        return enter(transaction, person, new NamedPerson(person.id(), person.name()), room, found);
    }

    Made add(Transaction transaction, Person person, RoomRequest.Add add) throws SQLException {
        RoomId room = add.room();
        Found found = doorkeeper.admit(transaction, person, room, Action.ADD);
        NamedPerson added = requireMember(transaction, add.person());
        if (memberships.member(transaction, room, add.person()).isPresent()) {
            return new Made(room, found.head(), transaction.now(room));
        }
        return enter(transaction, person, added, room, found);
    }

    private Made enter(
            Transaction transaction, Person by, NamedPerson who, RoomId room, Found found)
            throws SQLException {
        long at = transaction.now(room);
        Optional<NamedPerson> brought =
                who.id().equals(by.id()) ? Optional.empty() : Optional.of(who);
        Notice.Joined joined =
                transaction.append(room, seq -> new Notice.Joined(seq, by.author(), at, brought));
        long visibleFrom = rows.showsEarlierHistory(transaction, room) ? 0 : joined.seq() - 1;
        memberships.add(
                transaction, room, who.id(), new Entrance(at, visibleFrom, joined.seq(), false));
        String name = rows.name(transaction, room);
        tell(transaction, by, who.id(), new Door(room, name, found.standing().kind(), List.of()));
        return RoomDeeds.made(room, joined);
    }

    /**
     * The one room that these people have.
     *
     * @param people all of them, the asker too, each once and sorted
     * @param fresh the room to make if there is none
     */
    Made direct(Transaction transaction, Person person, List<PersonId> people, NewRoom fresh)
            throws SQLException {
        requireAccount(transaction, person);
        String key = String.join(" ", people.stream().map(PersonId::value).toList());
        Optional<RoomId> known = rows.direct(transaction, key);
        if (known.isPresent()) {
            Found found = doorkeeper.admit(transaction, person, known.get(), Action.READ);
            return new Made(known.get(), found.head(), transaction.now(known.get()));
        }
        List<NamedPerson> named = new ArrayList<>();
        for (PersonId somebody : people) {
            named.add(requireMember(transaction, somebody));
        }
        rows.insert(
                transaction,
                new RoomRowStore.Row(
                        fresh.id(),
                        "",
                        RoomKind.DIRECT,
                        fresh.epoch(),
                        Optional.empty(),
                        Optional.of(key),
                        true));
        long at = transaction.now(fresh.id());
        for (NamedPerson somebody : named) {
            memberships.add(transaction, fresh.id(), somebody.id(), new Entrance(at, 0, 0, false));
            tell(transaction, person, somebody.id(), Door.between(fresh.id(), somebody, named));
        }
        return new Made(fresh.id(), 0, at);
    }

    /** Somebody who may have rooms: with an account, and not here for one room only. */
    void requireAccount(Transaction transaction, Person person) throws SQLException {
        boolean may =
                memberships
                        .account(transaction, person.id())
                        .filter(account -> account.role() != Role.GUEST)
                        .isPresent();
        if (!may) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, "This needs an account on this server.");
        }
    }

    private NamedPerson requireMember(Transaction transaction, PersonId person)
            throws SQLException {
        return memberships
                .account(transaction, person)
                .filter(account -> account.role() != Role.GUEST)
                .map(MembershipStore.Account::named)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ErrorCode.NO_SUCH_PERSON,
                                        "There is nobody like this with an account here."));
    }

    /** What somebody is told of a room that they are in from now on. */
    private record Door(RoomId room, String name, RoomKind kind, List<PersonId> people) {

        static Door between(RoomId room, NamedPerson one, List<NamedPerson> all) {
            List<NamedPerson> others =
                    all.stream().filter(somebody -> !somebody.equals(one)).toList();
            return new Door(
                    room,
                    String.join(", ", others.stream().map(NamedPerson::name).toList()),
                    RoomKind.DIRECT,
                    others.stream().map(NamedPerson::id).toList());
        }
    }

    private static void tell(Transaction transaction, Person by, PersonId whom, Door door)
            throws SQLException {
        RoomId own = RoomId.ownLog(whom);
        long at = transaction.now(own);
        transaction.append(
                own,
                seq ->
                        new OwnEvent.Added(
                                seq,
                                by.author(),
                                at,
                                door.room(),
                                door.name(),
                                door.kind(),
                                door.people()));
    }
}
