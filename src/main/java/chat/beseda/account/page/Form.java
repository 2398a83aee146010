package chat.beseda.account.page;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * A page with a form, shown again with what is wrong with it. Immutable.
 *
 * @param kept what the page is filled with
 */
public record Form(String view, Map<String, ?> kept) {

    private static final long RETRY_AFTER_SECONDS = 5;
    private static final int SECONDS_OF_A_MINUTE = 60;

    /** Leads on to another of our pages (RFC 9110 section 15.4.4). */
    public static ModelAndView seeOther(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /** A word as one part of a path, whatever it holds (RFC 3986 section 3.3). */
    public static String inPath(String word) {
        return UriUtils.encode(word, StandardCharsets.UTF_8);
    }

    /** The page as it is before anything was sent. */
    public ModelAndView page() {
        return new ModelAndView(view, kept);
    }

    ModelAndView page(HttpStatus status) {
        return new ModelAndView(view, kept, status);
    }

    /** What the work leads to, or this page once more if it is declined. */
    public ModelAndView answer(HttpServletResponse response, Supplier<ModelAndView> work) {
        try {
            return work.get();
        } catch (Declined declined) {
            return again(response, declined);
        } catch (Refusal refusal) {
            if (refusal.code().fault() != ErrorCode.Fault.SERVER) {
                throw refusal;
            }
            return again(response, new Declined(Problem.BUSY, RETRY_AFTER_SECONDS));
        }
    }

    private ModelAndView again(HttpServletResponse response, Declined declined) {
        Problem problem = declined.problem();
        ModelAndView page = new ModelAndView(view, kept, HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem.key());
        page.addObject("field", problem.field().name());
        page.addObject("minutes", 1 + declined.retryAfterSeconds() / SECONDS_OF_A_MINUTE);
        if (declined.retryAfterSeconds() > 0) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(declined.retryAfterSeconds()));
        }
        return page;
    }
}
