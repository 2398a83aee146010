package chat.beseda.bench.dialect;

import java.util.function.IntFunction;

/** STOMP 1.2 over WebSocket, as Spring's simple broker speaks it. Immutable. */
public final class Stomp implements Dialect {

    private static final String CONNECT =
            "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0";

    private final IntFunction<String> rooms;

    public Stomp(IntFunction<String> rooms) {
        this.rooms = rooms;
    }

    @Override
    public String target(int client) {
        return "/stomp";
    }

    @Override
    public void opened(Talker talker) {
        talker.say(CONNECT);
    }

    @Override
    public Template message(int client) {
        return new Template(
                "SEND\ndestination:/topic/%s\ncontent-type:application/json\n\n%s\0"
                        .formatted(
                                rooms.apply(client),
                                "{\"userName\":\"Mary\",\"content\":\"" + Dialect.text() + "\"}"));
    }

    @Override
    public void read(Heard heard, Talker talker) {
        switch (heard.bytes()[0]) {
            case 'M' -> Broadcast.addAll(heard);
            case 'C' -> {
                heard.markPersonal();
                talker.say(
                        "SUBSCRIBE\nid:0\ndestination:/topic/"
                                + rooms.apply(talker.index())
                                + "\n\n\0");
                // The simple broker confirms no subscription; the pause after connecting covers it.
                talker.ready(Heard.NO_SEQ, "");
            }
            case '\n' -> heard.markPersonal();
            default -> {
                heard.markPersonal();
                talker.complain("STOMP said " + (char) heard.bytes()[0]);
            }
        }
    }
}
