package chat.beseda.account.page;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody with a browser without JavaScript: it keeps cookies, sends back what a form holds, names
 * the origin of forms, and follows no redirect by itself. For one test thread.
 */
public final class Surfer {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> cookieLines = new ArrayList<>();
    private final String address;
    private String formToken = "";

    Surfer(String address) {
        this(address, HttpClient.newHttpClient());
    }

    Surfer(String address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    HttpResponse<String> open(String path, String... headers) throws Exception {
        HttpResponse<String> answer = send(request(path, headers).GET());
        Matcher token = FORM_TOKEN.matcher(answer.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer;
    }

    /** Sends the form that was opened last. */
    HttpResponse<String> submit(String path, String... namesAndValues) throws Exception {
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        fields.addAll(List.of("_csrf", formToken));
        return post(path, "Origin", address, fields.toArray(String[]::new));
    }

    /** Sends a form from wherever, with whatever. */
    HttpResponse<String> post(
            String path, String header, String headerValue, String... namesAndValues)
            throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(namesAndValues[i])
                    .append("=")
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(
                request(
                                path,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                header,
                                headerValue)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file called {@code photo.png} with the form that was opened last (RFC 7578). */
    HttpResponse<String> upload(String path, byte[] file) throws Exception {
        String head =
                "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + formToken
                        + "\r\n--edge\r\nContent-Disposition: form-data; name=\"photo\";"
                        + " filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        String type = "multipart/form-data; boundary=edge";
        return send(
                request(path, "Content-Type", type, "Origin", address)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Forgets what the form held against forgeries. */
    Surfer withoutFormToken() {
        formToken = "";
        return this;
    }

    /** What a page shows besides itself. */
    HttpResponse<byte[]> fetch(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        open("/sign-in");
        return submit("/sign-in", "name", name, "password", password);
    }

    /** The chat, not the way to it. */
    boolean isInside() throws Exception {
        return open("/").body().contains("beseda-app");
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Surfer withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Every cookie that was ever set, as it was set. */
    List<String> cookieLines() {
        return cookieLines;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en");
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            cookieLines.add(line);
            String[] pair = line.split(";", 2)[0].split("=", 2);
            if (line.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
