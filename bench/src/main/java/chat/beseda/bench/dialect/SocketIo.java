package chat.beseda.bench.dialect;

import java.util.function.IntFunction;

/** Socket.IO 4 over its WebSocket transport: Engine.IO packets in text frames. Immutable. */
public final class SocketIo implements Dialect {

    private final IntFunction<String> rooms;

    public SocketIo(IntFunction<String> rooms) {
        this.rooms = rooms;
    }

    @Override
    public String target(int client) {
        return "/socket.io/?EIO=4&transport=websocket&room=" + rooms.apply(client);
    }

    @Override
    public void opened(Talker talker) {
        // The server speaks first.
    }

    @Override
    public Template message(int client) {
        return new Template(
                "42[\"message\",{\"userName\":\"Mary\",\"content\":\"%s\"}]"
                        .formatted(Dialect.text()));
    }

    @Override
    public void read(Heard heard, Talker talker) {
        byte[] packet = heard.bytes();
        if (packet[0] == '4' && packet[1] == '2') {
            Broadcast.addAll(heard);
            return;
        }
        heard.markPersonal();
        if (packet[0] == '0') {
            talker.say("40");
        } else if (packet[0] == '2') {
            talker.say("3");
        } else if (packet[0] == '4' && packet[1] == '0') {
            talker.ready(Heard.NO_SEQ, "");
        } else {
            talker.complain("packet " + (char) packet[0]);
        }
    }
}
