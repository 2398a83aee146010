package chat.beseda.account.people;

import chat.beseda.account.Person.Role;

/** Who may do what about whom; the owner is beyond everybody's reach. Holds no state, pure. */
public final class Reach {

    private Reach() {}

    /** Whether somebody looks after others at all. */
    public static boolean isInCharge(Role role) {
        return role == Role.OWNER || role == Role.ADMIN;
    }

    /** Whether they may deactivate, ban, sign out or give a new password to such a person. */
    public static boolean reaches(Role who, Role whom) {
        return switch (who) {
            case OWNER -> whom != Role.OWNER;
            case ADMIN -> whom == Role.MEMBER || whom == Role.GUEST;
            case MEMBER, GUEST -> false;
        };
    }

    /** Whether they may let somebody in, or make them, what the role says. */
    public static boolean mayGive(Role who, Role role) {
        return switch (role) {
            case OWNER -> false;
            case ADMIN -> who == Role.OWNER;
            case MEMBER, GUEST -> isInCharge(who);
        };
    }
}
