package chat.beseda.connection.sending;

import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import java.util.List;

/** Puts frames on one socket. Thread-safe; nothing here waits for the network. */
public interface FrameSender {

    /**
     * What became of a frame. Either is called once, on any thread, perhaps before send returns.
     */
    interface Outcome {

        /** The bytes left for the network: now is the moment for the next frame. */
        void sent();

        /** They never will; the socket is of no use any more. */
        void failed(Throwable reason);
    }

    /** Sends a run of text frames, at least one, in order. At most one run may be under way. */
    void send(List<Frame> run, Outcome outcome);

    /** Sends a ping frame (RFC 6455 section 5.5.2). */
    void ping();

    /** Starts the closing handshake (RFC 6455 section 7.1.2) with at most 123 bytes of reason. */
    void close(CloseCode code, String reason);

    /** Drops the TCP connection without another word. */
    void abort();
}
