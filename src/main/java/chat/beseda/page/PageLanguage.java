package chat.beseda.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one that was chosen with {@code ?lang=} and is remembered, else the
 * first we know of those the browser asks for. Immutable.
 */
@Component("localeResolver")
final class PageLanguage implements LocaleResolver, HandlerInterceptor {

    static final List<String> KNOWN = List.of("en", "ru");

    private static final String COOKIE = "beseda-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Cookies.value(request, COOKIE)
                .filter(KNOWN::contains)
                .map(Locale::of)
                .orElseGet(() -> wanted(request));
    }

    private static Locale wanted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(KNOWN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    /** Remembers a choice, and shows the same page without the question. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String language = request.getParameter("lang");
        if (!request.getMethod().equals("GET") || !KNOWN.contains(String.valueOf(language))) {
            return true;
        }
        Cookies.add(response, Cookies.lasting(COOKIE, language, request));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        // This runs for a fixed list of paths, so this cannot lead to another host.
        response.setHeader(HttpHeaders.LOCATION, withoutTheQuestion(request));
        return false;
    }

    private static String withoutTheQuestion(HttpServletRequest request) {
        String rest =
                Pattern.compile("&")
                        .splitAsStream(String.valueOf(request.getQueryString()))
                        .filter(part -> !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen with ?lang=");
    }
}
