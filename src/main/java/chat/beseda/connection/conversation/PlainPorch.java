package chat.beseda.connection.conversation;

import chat.beseda.account.Guests;
import chat.beseda.connection.following.Tongues;
import chat.beseda.protocol.PlainCodec;
import org.springframework.stereotype.Component;

/** What every plain conversation shares. Immutable. */
@Component
record PlainPorch(PlainCodec codec, Guests guests, Tongues tongues) {}
