package chat.beseda.bench.wire;

import java.nio.ByteBuffer;

/** Who is told what happens on the wires, on their thread. */
public interface Listener {

    /** The handshake is done. */
    void opened(Client client);

    /** A whole text message; its bytes stand in {@code buffer} until this returns. */
    void message(Client client, ByteBuffer buffer, int at, int bytes);

    /** The connection is over, {@code code} as in RFC 6455 section 7.4; 1006 without a goodbye. */
    void closed(Client client, int code, String words);
}
