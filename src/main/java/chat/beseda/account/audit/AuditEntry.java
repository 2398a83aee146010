package chat.beseda.account.audit;

/**
 * One line of the record. Immutable.
 *
 * @param at in milliseconds since 1970, UTC
 * @param who the name that whoever did it had then
 * @param whom the name of who it was done to; empty if it was done to nobody
 * @param detail what else is to be known, such as how many uses; often empty
 */
public record AuditEntry(long at, String who, Act act, String whom, String detail) {}
