package chat.beseda.connection.entrance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is no proper request and reaches none of our pages, not even the filters: the
 * status, and the headers that a browser needs to be safe. Holds no state.
 */
final class BareRefusals extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        String words = code + " " + HttpStatus.getMessage(code) + "\n";
        response.write(true, ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
