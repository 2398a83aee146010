package chat.beseda.page;

import chat.beseda.account.Person;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page tells the browser's modules at the start. Immutable.
 *
 * @param person the id of whoever looks at the page; names the browser's own storage
 * @param form what its forms have to send back as {@code _csrf}
 */
record PageData(
        String socket,
        String name,
        String person,
        boolean guest,
        String access,
        String language,
        Map<String, String> words,
        String version,
        String assets,
        String form) {

    /** Writes it for somebody. Immutable. */
    @Component
    static final class Writer {

        private final Audience audience;
        private final Words words;
        private final Assets assets;
        private final JsonMapper mapper;
        private final String version;

        Writer(
                Audience audience,
                Words words,
                Assets assets,
                JsonMapper mapper,
                @Value("${beseda.version:live}") String version) {
            this.audience = audience;
            this.words = words;
            this.assets = assets;
            this.mapper = mapper;
            this.version = version;
        }

        /** As JSON that may stand in a script element. */
        String write(Person person, Locale language, String form) {
            PageData data =
                    new PageData(
                            "/chat",
                            person.name(),
                            person.id().value(),
                            person.guest(),
                            audience.access().name().toLowerCase(Locale.ROOT),
                            language.getLanguage(),
                            words.forTheBrowser(language),
                            version,
                            assets.prefix(),
                            form);
            // In there only "<" could end the text early; JSON knows another spelling.
            return mapper.writeValueAsString(data).replace("<", "\\u003c");
        }
    }
}
