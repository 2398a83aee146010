package chat.beseda.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A slow line to a server on this machine: it takes from the server no more bytes a second than
 * given, and keeps hardly any itself, so that the server feels it. Thread-safe.
 */
final class ThrottledProxy implements AutoCloseable {

    private static final int BUFFER_BYTES_MAX = 16 * 1024;

    private final ServerSocket door;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    private ThrottledProxy(ServerSocket door) {
        this.door = door;
    }

    static ThrottledProxy listen(int serverPort, int bytesASecondMax) throws IOException {
        ThrottledProxy proxy =
                new ThrottledProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.startVirtualThread(() -> proxy.accept(serverPort, bytesASecondMax));
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept(int serverPort, int bytesASecondMax) {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                client.setSendBufferSize(BUFFER_BYTES_MAX);
                Socket server = new Socket();
                server.setReceiveBufferSize(BUFFER_BYTES_MAX);
                server.connect(new InetSocketAddress(door.getInetAddress(), serverPort));
                sockets.add(client);
                sockets.add(server);
                Thread.startVirtualThread(() -> carry(client, server, Integer.MAX_VALUE));
                Thread.startVirtualThread(() -> carry(server, client, bytesASecondMax));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void carry(Socket from, Socket to, int bytesASecondMax) {
        byte[] buffer = new byte[BUFFER_BYTES_MAX];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long next = System.nanoTime() + read * 1_000_000_000L / bytesASecondMax;
                out.write(buffer, 0, read);
                out.flush();
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
        } catch (IOException ended) {
            // One side left, and the other is closed with it.
        }
    }
}
