package chat.beseda.page;

import chat.beseda.account.Ownership;
import chat.beseda.account.PublicAddress;
import chat.beseda.account.ServerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;
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
    private final Ownership ownership;
    private final ServerAddress server;

    StartLine(
            Environment environment,
            MessageSource words,
            Audience audience,
            Ownership ownership,
            ServerAddress server) {
        this.environment = environment;
        this.words = words;
        this.audience = audience;
        this.ownership = ownership;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String here = at("localhost");
        String known = server.publicAddress().map(PublicAddress::toString).orElse(here);
        LOG.info("{}", word("start." + audience.word(), known));
        ownership.setUpToken().ifPresent(token -> sayHowToOwnIt(here, token));
    }

    /** Who reads the log runs the server; from elsewhere it takes the word that stands there. */
    private void sayHowToOwnIt(String here, String token) {
        if (audience.word().equals("local")) {
            LOG.info("{}", word("start.setup.local", here));
        } else {
            String there =
                    server.publicAddress().map(PublicAddress::toString).orElseGet(() -> at(name()));
            LOG.info("{}", word("start.setup", here, there + "/setup?token=" + token));
        }
    }

    private String word(String key, Object... fillings) {
        return words.getMessage(key, fillings, Locale.ENGLISH);
    }

    private String at(String host) {
        boolean encrypted =
                Stream.of("server.ssl.key-store", "server.ssl.bundle", "server.ssl.certificate")
                        .anyMatch(environment::containsProperty);
        String port = environment.getProperty("local.server.port", "");
        return (encrypted ? "https://" : "http://") + host + ":" + port;
    }

    /** What others may know this machine by; a guess that a person can put right. */
    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
