package chat.beseda.account;

import java.util.Optional;

/** Whether the server belongs to somebody, and who may make it theirs. Thread-safe. */
public interface Ownership {

    /** Whether there is an owner. Once there is one, there always is. */
    boolean isTaken();

    /**
     * The word by which whoever reads the server's log may make it theirs, from anywhere: another
     * one at each start, and none when it is taken.
     */
    Optional<String> setUpToken();

    /** Whether it is that word. */
    boolean isSetUpToken(String word);
}
