package chat.beseda.room.standing;

import static chat.beseda.room.Action.ADD;
import static chat.beseda.room.Action.ARCHIVE;
import static chat.beseda.room.Action.DELETE_OTHERS;
import static chat.beseda.room.Action.DELETE_OWN;
import static chat.beseda.room.Action.EDIT_OWN;
import static chat.beseda.room.Action.JOIN;
import static chat.beseda.room.Action.MENTION_EVERYBODY;
import static chat.beseda.room.Action.PART;
import static chat.beseda.room.Action.PIN;
import static chat.beseda.room.Action.POST;
import static chat.beseda.room.Action.READ;
import static chat.beseda.room.Action.REMOVE;
import static chat.beseda.room.Action.RENAME;
import static chat.beseda.room.Action.TOPIC;

import chat.beseda.account.Person.Role;
import chat.beseda.room.Action;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what in which kind of room; docs/permissions.md is the same table. Pure. */
public final class Permissions {

    private static final Set<Action> TALK = EnumSet.of(READ, POST, EDIT_OWN, DELETE_OWN);

    /** What takes part in a room for good needs more than a link. */
    private static final Set<Action> BELONG = with(TALK, PIN, JOIN, PART, ADD, TOPIC);

    private static final Set<Action> LEAD =
            with(BELONG, DELETE_OTHERS, MENTION_EVERYBODY, REMOVE, RENAME, ARCHIVE);

    /** The same people for good, and none above another. */
    private static final Set<Action> BETWEEN_EQUALS = with(TALK, PIN, MENTION_EVERYBODY);

    /** What needs no membership of a room that everybody finds. */
    private static final Set<Action> FROM_OUTSIDE = EnumSet.of(READ, JOIN);

    /** What an owner or admin may do to a room that they find, without being in it. */
    private static final Set<Action> IN_CHARGE =
            with(FROM_OUTSIDE, ADD, REMOVE, RENAME, TOPIC, ARCHIVE, DELETE_OTHERS);

    private Permissions() {}

    /** What somebody may do who stands like this; nothing means that the room is not theirs. */
    public static Set<Action> of(Standing standing) {
        return switch (standing.kind()) {
            case ME -> Set.of();
            case DIRECT -> standing.member() ? BETWEEN_EQUALS : Set.of();
            case PRIVATE -> standing.member() ? inside(standing) : Set.of();
            case PUBLIC -> standing.member() ? inside(standing) : outside(standing.role());
        };
    }

    private static Set<Action> inside(Standing standing) {
        return switch (standing.role()) {
            case OWNER, ADMIN -> LEAD;
            case MEMBER -> standing.host() ? LEAD : BELONG;
            case GUEST -> TALK;
        };
    }

    private static Set<Action> outside(Role role) {
        return switch (role) {
            case OWNER, ADMIN -> IN_CHARGE;
            case MEMBER -> FROM_OUTSIDE;
            case GUEST -> Set.of();
        };
    }

    private static Set<Action> with(Set<Action> some, Action... more) {
        Set<Action> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
