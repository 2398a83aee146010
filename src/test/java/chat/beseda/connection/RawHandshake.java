package chat.beseda.connection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An opening handshake (RFC 6455 section 4.1) of which every line can be changed, also to what no
 * browser would send. Confined to one thread.
 */
public final class RawHandshake {

    private final int port;
    private final List<String> headers = new ArrayList<>();
    private String requestLine = "GET /chat HTTP/1.1";
    private int receiveBufferBytes;

    private RawHandshake(int port) {
        this.port = port;
    }

    /** A handshake that is right in all points, from a page of the server itself. */
    public static RawHandshake at(int port) {
        return new RawHandshake(port)
                .header("Host", "127.0.0.1:" + port)
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Protocol", "beseda.v1");
    }

    /** A plain request, without anything of a handshake. */
    public static RawHandshake plain(int port, String requestLine) {
        return new RawHandshake(port)
                .line(requestLine)
                .header("Host", "127.0.0.1:" + port)
                .header("Connection", "close");
    }

    /** Method, address and version. */
    public RawHandshake line(String line) {
        requestLine = line;
        return this;
    }

    /** The address behind {@code GET}, such as {@code /chat?name=Mary}. */
    public RawHandshake path(String path) {
        return line("GET " + path + " HTTP/1.1");
    }

    /** One more header. */
    public RawHandshake header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    /** The header, instead of whatever there was. */
    public RawHandshake replace(String name, String value) {
        return without(name).header(name, value);
    }

    public RawHandshake without(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        headers.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
        return this;
    }

    /** How much the client's kernel may hold unread; small for slow readers. */
    public RawHandshake receiveBuffer(int bytes) {
        receiveBufferBytes = bytes;
        return this;
    }

    /** The bytes of the request. */
    public byte[] bytes() {
        String head = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        return head.getBytes(StandardCharsets.UTF_8);
    }

    /** Connects without a word. */
    public Socket connect() throws IOException {
        Socket socket = new Socket();
        if (receiveBufferBytes > 0) {
            socket.setReceiveBufferSize(receiveBufferBytes);
        }
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    /** Sends the request and reads the answer, whatever it is; then hangs up. */
    public HttpAnswer send() throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes());
            InputStream input = new BufferedInputStream(socket.getInputStream());
            return requestLine.startsWith("HEAD ")
                    ? HttpAnswer.readHead(input)
                    : HttpAnswer.read(input);
        }
    }

    /** Becomes a WebSocket that reads by itself; fails if the server does not agree. */
    public RawWebSocket open() throws IOException {
        return open(true);
    }

    /** Becomes a WebSocket that never reads, as far as its own kernel lets it. */
    public RawWebSocket openWithoutReading() throws IOException {
        return open(false);
    }

    private RawWebSocket open(boolean reading) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(bytes());
        InputStream input = new BufferedInputStream(socket.getInputStream(), 1_024);
        HttpAnswer answer = HttpAnswer.readHead(input);
        if (answer.status() != 101) {
            socket.close();
            throw new IOException("Not let in: " + answer);
        }
        return new RawWebSocket(socket, input, answer, reading);
    }
}
