package chat.beseda.house.sample.protocol;

import java.time.Instant;
import org.springframework.core.Ordered;

/** A word of the protocol that knows too much. */
public record Timed(int order) implements Ordered {

    @Override
    public int getOrder() {
        return Instant.now().isAfter(Instant.EPOCH) ? order : 0;
    }
}
