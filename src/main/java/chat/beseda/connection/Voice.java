package chat.beseda.connection;

import chat.beseda.delivery.Frame;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.PlainCodec;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.ServerMessage;
import java.util.Optional;

/** How the server's own words are put into frames on one connection. Immutable. */
@FunctionalInterface
public interface Voice {

    /** The frame; empty if this way of speaking has no words for it. */
    Optional<Frame> say(ServerMessage message);

    /** {@code beseda.v1}, which has words for everything. */
    static Voice grouped(FrameCodec codec) {
        return message -> Optional.of(Frame.single(codec.encode(message)));
    }

    /** Plain mode, which only says what went wrong. */
    static Voice plain(PlainCodec codec) {
        return message ->
                message instanceof ServerMessage.Failure failure
                        ? Optional.of(Frame.singleAlone(codec.encode(refusal(failure))))
                        : Optional.empty();
    }

    private static Refusal refusal(ServerMessage.Failure failure) {
        return new Refusal(failure.code(), failure.message(), failure.retryAfterMs());
    }
}
