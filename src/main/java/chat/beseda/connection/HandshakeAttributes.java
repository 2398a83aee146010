package chat.beseda.connection;

import chat.beseda.connection.conversation.PlainPlace;

/** Names under which the door leaves what it learned at the handshake. Holds no state. */
public final class HandshakeAttributes {

    /** The admitted {@link chat.beseda.account.Person}. */
    public static final String PERSON = "person";

    /** The {@link chat.beseda.account.Credential} by which they were recognised. */
    public static final String CREDENTIAL = "credential";

    /** The network that they came from, as limits count it, a string. */
    public static final String PLACE = "place";

    /** The {@link LifeSigns} that the frame guard feeds. */
    public static final String LIFE_SIGNS = "lifeSigns";

    /** Where a plain connection starts, a {@link PlainPlace}; absent on others. */
    public static final String PLAIN = "plain";

    private HandshakeAttributes() {}
}
