package chat.beseda.admin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the figures as people read them, in their language. Thread-safe. */
@Component
final class SpokenFigures {

    private static final double BYTES_OF_A_MEGABYTE = 1_000_000;

    private final MessageSource words;

    SpokenFigures(MessageSource words) {
        this.words = words;
    }

    /** By the ends of the keys that name them, in the order in which they are shown. */
    Map<String, String> say(Figures figures, Locale language) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("health", say(language, "health." + (figures.isUp() ? "UP" : "DOWN")));
        said.put("version", figures.version());
        said.put("uptime", uptime(figures.uptime(), language));
        said.put("connections", say(language, "number", figures.connections()));
        said.put("waiting", megabytes(figures.waitingBytes(), language));
        said.put("storage", megabytes(figures.databaseBytes(), language));
        said.put("wal", megabytes(figures.writeAheadLogBytes(), language));
        return said;
    }

    private String uptime(Duration uptime, Locale language) {
        if (uptime.toDays() > 0) {
            return say(language, "uptime.days", uptime.toDays(), uptime.toHoursPart());
        }
        return uptime.toHours() > 0
                ? say(language, "uptime.hours", uptime.toHours(), uptime.toMinutesPart())
                : say(language, "uptime.minutes", uptime.toMinutes(), uptime.toSecondsPart());
    }

    private String megabytes(long bytes, Locale language) {
        return say(language, "megabytes", bytes / BYTES_OF_A_MEGABYTE);
    }

    private String say(Locale language, String key, Object... fillings) {
        return words.getMessage("server." + key, fillings, language);
    }
}
