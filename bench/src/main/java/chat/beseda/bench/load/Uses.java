package chat.beseda.bench.load;

/**
 * Whose use of the machine is watched during a run. Immutable.
 *
 * @param server the server's process
 * @param core everything that ran on the server's core
 * @param generator the generator's process
 */
public record Uses(Use server, Use core, Use generator) {}
