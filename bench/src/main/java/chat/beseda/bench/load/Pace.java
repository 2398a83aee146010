package chat.beseda.bench.load;

import java.util.List;

/** When the next messages are sent. Confined to one thread. */
public interface Pace {

    /** Sends what is due. */
    void drive(List<Member> senders, long nowMicros);

    /** For how long nothing will be due, in whole milliseconds, as far as is known. */
    int idleMs(long nowMicros);

    /** Each sender keeps so many messages under way, and sends the next when one comes back. */
    static Pace closed(int window) {
        return new Pace() {
            @Override
            public void drive(List<Member> senders, long nowMicros) {
                for (Member sender : senders) {
                    while (sender.inFlight < window && sender.client.isOpen()) {
                        sender.post(nowMicros);
                    }
                }
            }

            @Override
            public int idleMs(long nowMicros) {
                return 10;
            }
        };
    }

    /**
     * So many messages a second in all, in turn, whatever the server does: it cannot slow us down.
     */
    static Pace open(double perSecond) {
        return new OpenPace(perSecond);
    }
}
