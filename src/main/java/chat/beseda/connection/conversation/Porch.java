package chat.beseda.connection.conversation;

import chat.beseda.connection.following.Tongues;
import chat.beseda.presence.Presence;
import chat.beseda.protocol.FrameCodec;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every conversation in {@code beseda.v1} shares. Immutable. */
@Component
record Porch(
        FrameCodec codec, Tongues tongues, Welcomes welcomes, Presence presence, Clock clock) {}
