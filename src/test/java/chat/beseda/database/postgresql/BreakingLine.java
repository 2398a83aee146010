package chat.beseda.database.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** A line to PostgreSQL that breaks once, at the COMMIT that it is told to. Thread-safe. */
final class BreakingLine implements AutoCloseable {

    /** When it breaks. */
    enum Break {
        NEVER,
        /** The server does not hear the word. */
        BEFORE_THE_COMMIT,
        /** The server does as it is told, and nobody hears its answer. */
        BEFORE_THE_ANSWER
    }

    private static final int BUFFER_BYTES_MAX = 64 * 1024;

    private final ServerSocket door;
    private final int serverPort;
    private final AtomicReference<Break> next = new AtomicReference<>(Break.NEVER);

    private BreakingLine(ServerSocket door, int serverPort) {
        this.door = door;
        this.serverPort = serverPort;
    }

    static BreakingLine to(int serverPort) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        BreakingLine line = new BreakingLine(new ServerSocket(0, 50, here), serverPort);
        Thread.startVirtualThread(line::accept);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks at the next COMMIT that anybody sends, and not again. */
    void breakNext(Break when) {
        next.set(when);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(door.getInetAddress(), serverPort);
                AtomicReference<Break> broken = new AtomicReference<>(Break.NEVER);
                Thread.startVirtualThread(() -> carry(client, server, broken, true));
                Thread.startVirtualThread(() -> carry(server, client, broken, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** Ends with both sockets closed, whichever of them ended first. */
    private void carry(Socket from, Socket to, AtomicReference<Break> broken, boolean words) {
        byte[] buffer = new byte[BUFFER_BYTES_MAX];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String heard = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (words && heard.contains("COMMIT")) {
                    broken.set(next.getAndSet(Break.NEVER));
                }
                if (broken.get() == (words ? Break.BEFORE_THE_COMMIT : Break.BEFORE_THE_ANSWER)) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // One side left, and the other is closed with it.
        }
    }
}
