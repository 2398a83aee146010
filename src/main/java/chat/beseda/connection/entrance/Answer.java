package chat.beseda.connection.entrance;

import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells who is not let in why: JSON for programs, a small page for people. Holds no state. */
final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Said of a request that is not even read; nothing more is heard on its connection. */
    static final Decision.Refused TOO_MANY_HEADERS =
            Decision.Refused.withHeader(Reason.TOO_MANY_HEADERS, "Connection", "close");

    private Answer() {}

    static void write(
            HttpServletRequest request, HttpServletResponse response, Decision.Refused refused)
            throws IOException {
        response.setStatus(refused.reason().status());
        refused.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        Words words = Words.in(request.getLocales());
        response.setHeader("Content-Language", words.language());
        response.setHeader("Vary", "Accept, Accept-Language");
        boolean page = prefersPage(request);
        response.setContentType(page ? "text/html;charset=utf-8" : "application/json");
        byte[] body = page ? page(words, refused) : json(words, refused);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Browsers put it first when a person opens an address; programs do not ask for it. */
    private static boolean prefersPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.stripLeading().startsWith("text/html");
    }

    private static byte[] json(Words words, Decision.Refused refused) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", refused.reason().word());
        body.put("message", words.of(refused));
        return JSON.writeValueAsBytes(body);
    }

    private static byte[] page(Words words, Decision.Refused refused) {
        String html =
                """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%d · Beseda</title>
                <h1>Beseda</h1>
                <p>%s
                <p><a href="/">%s</a>
                """
                        .formatted(
                                words.language(),
                                refused.reason().status(),
                                HtmlUtils.htmlEscape(words.of(refused)),
                                HtmlUtils.htmlEscape(words.toTheChat()));
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
