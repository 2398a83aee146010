package chat.beseda.page;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where files are served and how long a browser may keep them. Immutable. */
@Configuration(proxyBeanMethods = false)
class Browsing implements WebMvcConfigurer {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Where the language can be chosen. */
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/name",
                    "/setup",
                    "/sign-in",
                    "/join/*",
                    "/reset/*",
                    "/settings",
                    "/admin/**");

    private final Assets assets;
    private final PageLanguage language;

    Browsing(Assets assets, PageLanguage language) {
        this.language = language;
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.prefix() + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(keep(assets));
        for (String libraries : new String[] {"/_static/", "/webjars/"}) {
            registry.addResourceHandler(libraries + "**")
                    .addResourceLocations("classpath:/META-INF/resources" + libraries)
                    .setCacheControl(FOR_A_YEAR);
        }
    }

    /** How long our own files may be kept: edits are to be seen where they can be made. */
    static CacheControl keep(Assets assets) {
        return assets.live() ? CacheControl.noCache() : FOR_A_YEAR;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language).addPathPatterns(PAGES);
    }
}
