package chat.beseda.connection.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sender that loses, repeats, swaps, cuts and delays {@code events} frames while it is faulty, as
 * a broken server would. Confined, like any sender, to one run at a time.
 */
public final class FaultyFrameSender implements FrameSender {

    /** What may be done to a frame. */
    public enum Fault {
        NONE,
        DROP,
        REPEAT,
        SWAP,
        CUT,
        DELAY
    }

    /** Whether senders misbehave at the moment, and how. Thread-safe. */
    public static final class Switch {

        private volatile boolean faulty;
        private final Random random;

        public Switch(long seed) {
            random = new Random(seed);
        }

        public void turn(boolean on) {
            faulty = on;
        }

        synchronized Fault next() {
            Fault[] all = Fault.values();
            return faulty ? all[random.nextInt(all.length)] : Fault.NONE;
        }
    }

    private final FrameSender sender;
    private final Switch faults;
    private final List<Frame> kept = new ArrayList<>();

    public FaultyFrameSender(FrameSender sender, Switch faults) {
        this.sender = sender;
        this.faults = faults;
    }

    @Override
    public void send(List<Frame> run, Outcome outcome) {
        List<Frame> sent = new ArrayList<>();
        for (Frame frame : run) {
            spoil(frame, sent);
        }
        if (sent.isEmpty()) {
            // Not from within the call: whoever sends next would pile up on this very stack.
            Thread.startVirtualThread(outcome::sent);
        } else {
            sender.send(sent, outcome);
        }
    }

    private void spoil(Frame frame, List<Frame> sent) {
        String text = UTF_8.decode(frame.payload()).toString();
        Fault fault = text.contains("\"events\"") ? faults.next() : Fault.NONE;
        List<Frame> late = List.copyOf(kept);
        kept.clear();
        switch (fault) {
            case NONE -> sent.add(frame);
            case DROP -> {}
            case REPEAT -> sent.addAll(List.of(frame, frame));
            // Kept back, and sent after what comes next.
            case SWAP, DELAY -> kept.add(frame);
            case CUT ->
                    sent.add(
                            Frame.singleAlone(
                                    text.substring(0, text.length() / 2).getBytes(UTF_8)));
        }
        sent.addAll(late);
    }

    @Override
    public void ping() {
        sender.ping();
    }

    @Override
    public void close(CloseCode code, String reason) {
        sender.close(code, reason);
    }

    @Override
    public void abort() {
        sender.abort();
    }
}
