package chat.beseda.bench.wire;

import java.util.Optional;

/** Where a client knocks on this machine, and which sub-protocol it offers. Immutable. */
public record Place(int port, String target, Optional<String> subProtocol) {}
