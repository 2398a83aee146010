package chat.beseda.bench.dialect;

import java.util.Optional;

/** How one kind of server is spoken to. Immutable. */
public interface Dialect {

    /** A message's text has so many characters. */
    int TEXT_CHARACTERS = 100;

    /** The path and query that this connection opens. */
    String target(int client);

    default Optional<String> subProtocol() {
        return Optional.empty();
    }

    /** Says what has to be said after the handshake, or that nothing has. */
    void opened(Talker talker);

    /** Adds the messages of a frame to what was heard; tells the talker what is theirs alone. */
    void read(Heard heard, Talker talker);

    /** What this connection sends, with holes for what changes. */
    Template message(int client);

    /** Whether messages are numbered without a hole, and confirmed to their sender. */
    default boolean numbered() {
        return false;
    }

    /** Whether the sender is told that a message is kept. */
    default boolean confirms() {
        return false;
    }

    /** The text of a message, with a hole for the stamp. */
    static String text() {
        String begin = Template.STAMP_HOLE + " hello there, this is a typical message of a ";
        return begin
                + "hundred characters, no more."
                        .repeat(3)
                        .substring(0, TEXT_CHARACTERS - begin.length());
    }
}
