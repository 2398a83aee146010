package chat.beseda.account.form;

import java.util.Locale;

/** Why a form is not accepted, and the status that the page then has. Immutable. */
public enum Problem {
    NAME_EMPTY(422, Field.NAME),
    NAME_TOO_LONG(422, Field.NAME),
    /** It has signs that cannot be seen, or nothing that can be read. */
    NAME_REFUSED(422, Field.NAME),
    /** One of its words has letters of several alphabets. */
    NAME_MIXED(422, Field.NAME),
    /** It would look as if the server itself spoke. */
    NAME_RESERVED(422, Field.NAME),
    /** Somebody else is called so, or almost so. */
    NAME_TAKEN(422, Field.NAME),
    PASSWORD_SHORT(422, Field.PASSWORD),
    PASSWORD_LONG(422, Field.PASSWORD),
    /** It has signs that no keyboard writes. */
    PASSWORD_REFUSED(422, Field.PASSWORD),
    /** It is among those that are tried first, or the name itself. */
    PASSWORD_COMMON(422, Field.PASSWORD),
    LABEL_EMPTY(422, Field.NAME),
    TOO_MANY_TOKENS(422, Field.NAME),
    TOO_MANY_INVITATIONS(422, Field.INVITATION),
    /** Somebody else may do it, or nobody; which of them is not told. */
    NOT_FOR_YOU(403, Field.PERSON),
    /** The server has to belong to somebody. */
    LAST_OWNER(409, Field.PERSON),
    /** There is no such room that everybody can find. */
    NO_ROOM(422, Field.INVITATION),
    /** No file was chosen. */
    PHOTO_MISSING(422, Field.PHOTO),
    /** It has too many bytes, or too many pixels. */
    PHOTO_TOO_LARGE(422, Field.PHOTO),
    /** It is no picture, or none of a kind that is read. */
    PHOTO_UNKNOWN(422, Field.PHOTO),
    /** It begins as a picture does, and does not go on as one. */
    PHOTO_BROKEN(422, Field.PHOTO),
    STATUS_TOO_LONG(422, Field.STATUS),
    /** It has signs that cannot be seen, or nothing that can be read. */
    STATUS_REFUSED(422, Field.STATUS),
    /** The name, the password, or both; which of them is not told. */
    WRONG(422, Field.PASSWORD),
    TOO_OFTEN(429, Field.PASSWORD),
    BUSY(503, Field.PASSWORD);

    /** The part of the form that it is about. */
    public enum Field {
        NAME,
        PASSWORD,
        INVITATION,
        PERSON,
        PHOTO,
        STATUS
    }

    private final int status;
    private final Field field;

    Problem(int status, Field field) {
        this.status = status;
        this.field = field;
    }

    /** The HTTP status of the page that shows it. */
    public int status() {
        return status;
    }

    public Field field() {
        return field;
    }

    /** The key of its words. */
    public String key() {
        return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
