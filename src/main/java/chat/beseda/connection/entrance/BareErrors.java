package chat.beseda.connection.entrance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The last words when even the error page fails: the status and nothing of the inside. Jetty's own
 * would show the exception with its stack trace. Immutable once set up.
 */
final class BareErrors extends ErrorPageErrorHandler {

    private BareErrors(Map<String, String> errorPages) {
        setErrorPages(errorPages);
    }

    /** Takes the place of what Spring Boot sets up, and keeps the error pages it knows. */
    static final class InPlaceOfTheWordy extends AbstractConfiguration {

        InPlaceOfTheWordy() {
            super(new Builder());
        }

        @Override
        public void configure(WebAppContext context) {
            if (context.getErrorHandler() instanceof ErrorPageErrorHandler wordy) {
                context.setErrorHandler(new BareErrors(wordy.getErrorPages()));
            }
        }
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void writeErrorHtml(
            Request request,
            Writer writer,
            Charset charset,
            int code,
            @Nullable String message,
            @Nullable Throwable cause)
            throws IOException {
        writer.write("<!doctype html>\n<title>" + words(code) + "</title>\n" + words(code) + "\n");
    }

    @Override
    protected void writeErrorJson(
            Request request,
            PrintWriter writer,
            int code,
            @Nullable String message,
            @Nullable Throwable cause) {
        writer.write("{\"error\":\"internal\",\"message\":\"" + words(code) + "\"}");
    }

    @Override
    protected void writeErrorPlain(
            Request request,
            PrintWriter writer,
            int code,
            @Nullable String message,
            @Nullable Throwable cause) {
        writer.write(words(code) + "\n");
    }

    private static String words(int code) {
        return code + " " + HttpStatus.getMessage(code);
    }
}
