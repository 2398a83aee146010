package chat.beseda.account.page;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says of a page that could not be made whether to come again. Immutable. */
@ControllerAdvice(annotations = AccountPage.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class RefusedPage {

    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        if (refusal.code().fault() == ErrorCode.Fault.SERVER) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.sendError(HttpStatus.CONFLICT.value());
        }
    }
}
