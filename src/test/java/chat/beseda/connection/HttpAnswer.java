package chat.beseda.connection;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer of a web server. Immutable; the names of headers are found in any case. */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

    /** Reads an answer up to the blank line. */
    static HttpAnswer readHead(InputStream input) throws IOException {
        String statusLine = readLine(input);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = readLine(input); !line.isEmpty(); line = readLine(input)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), any -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new HttpAnswer(Integer.parseInt(statusLine.split(" ", 3)[1]), headers, "");
    }

    /** Reads an answer with its body. */
    static HttpAnswer read(InputStream input) throws IOException {
        HttpAnswer head = readHead(input);
        Optional<String> length = head.header("Content-Length");
        byte[] bytes;
        if (length.isPresent()) {
            bytes = input.readNBytes(Integer.parseInt(length.get()));
        } else if (head.header("Transfer-Encoding").isPresent()) {
            bytes = readChunks(input);
        } else {
            bytes = head.status == 204 ? new byte[0] : input.readAllBytes();
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        return new HttpAnswer(head.status, head.headers, body);
    }

    private static byte[] readChunks(InputStream input) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(readLine(input), 16);
            body.writeBytes(input.readNBytes(length));
            readLine(input);
        } while (length > 0);
        return body.toByteArray();
    }

    /** The only value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new IllegalStateException(name + " stands there more than once: " + values);
        }
        return values.stream().findFirst();
    }

    private static String readLine(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("The server hung up after: " + line);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
