package chat.beseda.account.admin;

/**
 * Which page of many it is. Immutable.
 *
 * @param number from 0
 * @param more whether another one follows
 */
public record Pages(int number, boolean more) {

    static Pages of(int asked, boolean more) {
        return new Pages(Math.max(0, asked), more);
    }
}
