package chat.beseda.account.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what no browser sends and PostgreSQL cannot keep: the character U+0000, in fields and in
 * addresses. Thread-safe.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class FormGuard implements HandlerInterceptor, WebMvcConfigurer {

    /** A password is hashed as it is; a wrong one is just wrong. */
    private static final String NEVER_KEPT = "password";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (hasNul(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return false;
        }
        return true;
    }

    private static boolean hasNul(HttpServletRequest request) {
        boolean inAField =
                request.getParameterMap().entrySet().stream()
                        .filter(field -> !field.getKey().equals(NEVER_KEPT))
                        .flatMap(field -> Arrays.stream(field.getValue()))
                        .anyMatch(value -> value.indexOf('\0') >= 0);
        return inAField
                || request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> parts
                        && parts.values().stream()
                                .anyMatch(part -> part.toString().indexOf('\0') >= 0);
    }
}
