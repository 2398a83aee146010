package chat.beseda.connection.conversation;

import chat.beseda.connection.Connection;

/** What is heard and said on one connection. Confined to the connection's reading thread. */
public interface Conversation {

    Connection connection();

    /** The first words. */
    void begin();

    /** Answers a text frame. */
    void hear(String frame);

    /** Answers a frame of bytes. */
    void hearBytes();
}
