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

    /** Reads an answer with its body, of which the length must be known. */
    static HttpAnswer read(InputStream input) throws IOException {
        HttpAnswer head = readHead(input);
        int length = Integer.parseInt(head.header("Content-Length").orElse("0"));
        String body = new String(input.readNBytes(length), StandardCharsets.UTF_8);
        return new HttpAnswer(head.status, head.headers, body);
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
