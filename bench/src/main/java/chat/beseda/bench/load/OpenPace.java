package chat.beseda.bench.load;

import java.util.List;

/**
 * An open loop: message {@code n} is due {@code n} intervals after the first, come what may.
 * Confined to one thread.
 */
final class OpenPace implements Pace {

    /** Sends the message with this number, which was due then. */
    interface Due {

        void send(long number, long dueMicros);
    }

    private final double intervalMicros;
    private long first = -1;
    private long sent;

    OpenPace(double perSecond) {
        intervalMicros = 1_000_000 / perSecond;
    }

    @Override
    public void drive(List<Member> senders, long nowMicros) {
        drive(
                nowMicros,
                (number, dueMicros) ->
                        senders.get((int) (number % senders.size())).post(dueMicros));
    }

    void drive(long nowMicros, Due due) {
        if (first < 0) {
            first = nowMicros;
        }
        while (due() <= nowMicros) {
            due.send(sent, due());
            sent++;
        }
    }

    @Override
    public int idleMs(long nowMicros) {
        long wait = first < 0 ? 0 : due() - nowMicros;
        return (int) Math.clamp((wait + 999) / 1000, 0, 100);
    }

    private long due() {
        return first + (long) (sent * intervalMicros);
    }
}
