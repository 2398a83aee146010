package chat.beseda.page;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, in the log, where the chat is and what to do first. Immutable. */
@Component
final class StartLine {

    private static final Logger LOG = LoggerFactory.getLogger("chat.beseda.Beseda");

    private final Environment environment;
    private final MessageSource words;
    private final Audience audience;

    StartLine(Environment environment, MessageSource words, Audience audience) {
        this.environment = environment;
        this.words = words;
        this.audience = audience;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info("{}", line());
    }

    private String line() {
        String port = environment.getProperty("local.server.port", "");
        String known = environment.getProperty("beseda.public-url", "");
        String address = known.isBlank() ? "http://localhost:" + port : known;
        return words.getMessage("start." + audience.word(), new Object[] {address}, Locale.ENGLISH);
    }
}
