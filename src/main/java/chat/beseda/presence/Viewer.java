package chat.beseda.presence;

import chat.beseda.account.Person;
import chat.beseda.delivery.Frame;

/** A connection with somebody in front of it. Thread-safe. */
public interface Viewer {

    /** Who looks. */
    Person person();

    /**
     * Shows it if that does not make what matters wait; else drops it. Must not block.
     *
     * @return whether it is shown
     */
    boolean showIfIdle(Frame frame);
}
