package chat.beseda.account;

import chat.beseda.account.name.AccountName;

/** What all names have in common, whoever or whatever bears them. Holds no state, pure. */
public final class Names {

    private Names() {}

    /** Whether a name shows what it holds: no control, no trick of direction, no empty space. */
    public static boolean isReadable(String shown) {
        return AccountName.isReadable(shown);
    }

    /** The name as it is compared: without case and lookalikes. */
    public static String key(String shown) {
        return AccountName.keyOf(shown);
    }
}
