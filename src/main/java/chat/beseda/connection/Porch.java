package chat.beseda.connection;

import chat.beseda.protocol.FrameCodec;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every conversation shares. Immutable. */
@Component
record Porch(
        FrameCodec codec,
        Dispatcher dispatcher,
        RequestRates rates,
        Welcomes welcomes,
        Clock clock) {}
