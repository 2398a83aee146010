package chat.beseda.account.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalLong;

/** Says when something was, in the reader's language and the server's time zone. Immutable. */
public final class Moments {

    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    public Moments(Locale language) {
        day = of(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), language);
        minute =
                of(
                        DateTimeFormatter.ofLocalizedDateTime(
                                FormatStyle.MEDIUM, FormatStyle.SHORT),
                        language);
    }

    private static DateTimeFormatter of(DateTimeFormatter format, Locale language) {
        return format.withLocale(language).withZone(ZoneId.systemDefault());
    }

    /** The day of a time in milliseconds since 1970, UTC. */
    public String day(long ms) {
        return day.format(Instant.ofEpochMilli(ms));
    }

    /** The same; empty where there is no time. */
    public String day(OptionalLong ms) {
        return ms.isPresent() ? day(ms.getAsLong()) : "";
    }

    /** The day and the minute of a time in milliseconds since 1970, UTC. */
    public String minute(long ms) {
        return minute.format(Instant.ofEpochMilli(ms));
    }

    /** The same; empty where there is no time. */
    public String minute(OptionalLong ms) {
        return ms.isPresent() ? minute(ms.getAsLong()) : "";
    }
}
