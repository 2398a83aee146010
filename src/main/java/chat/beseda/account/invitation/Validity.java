package chat.beseda.account.invitation;

import java.time.Duration;

/** How long a link works. Immutable. */
public enum Validity {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration duration;

    Validity(Duration duration) {
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }
}
