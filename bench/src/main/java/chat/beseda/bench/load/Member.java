package chat.beseda.bench.load;

import chat.beseda.bench.dialect.Heard;
import chat.beseda.bench.dialect.Talker;
import chat.beseda.bench.dialect.Template;
import chat.beseda.bench.wire.Client;

/**
 * Somebody in a room: what they have heard, and what they have said and not heard yet. It notices
 * every hole, repetition and disorder. Confined to one thread.
 */
public final class Member implements Talker {

    final Client client;
    private final Crowd crowd;
    private final Template template;
    private final Order order;
    private boolean ready;
    int inFlight;
    private boolean counted = true;
    private long catchUpTo = -1;

    Member(Client client, Crowd crowd, Template template) {
        this.client = client;
        this.crowd = crowd;
        this.template = template;
        order = new Order(crowd.tally());
    }

    boolean isCounted() {
        return counted;
    }

    void leaveUncounted() {
        counted = false;
    }

    /** Stops or resumes reading. */
    public void pause(boolean on) {
        client.pause(on);
    }

    /** Opens the room once more. */
    public void open(String room) {
        say("{\"type\":\"open\",\"ref\":1,\"room\":\"" + room + "\"}");
    }

    /** The same, with what follows {@code after} first. */
    public void openAfter(String room, long after, String epoch) {
        order.startAfter(after);
        say(
                "{\"type\":\"open\",\"ref\":1,\"room\":\"%s\",\"after\":%d,\"epoch\":\"%s\"}"
                        .formatted(room, after, epoch));
    }

    /** Asks for a page of what was said before a seq. */
    public void askHistory(String room, long before, int limit) {
        say(
                "{\"type\":\"history\",\"ref\":2,\"room\":\"%s\",\"before\":%d,\"limit\":%d}"
                        .formatted(room, before, limit));
    }

    long nextSeq() {
        return order.nextSeq();
    }

    void post(long dueMicros) {
        byte[] message = template.fill(dueMicros, client.index());
        client.say(message, message.length);
        inFlight++;
        crowd.tally().sent++;
    }

    /** Takes what a frame said; returns how many messages that were. */
    int hear(Heard heard) {
        int events = heard.events();
        if (events == 0) {
            return 0;
        }
        if (heard.firstSeq() != Heard.NO_SEQ) {
            checkOrder(heard);
        }
        if (inFlight > 0) {
            for (int i = 0; i < events; i++) {
                if (heard.sender(i) == (client.index() & 0xffff)) {
                    inFlight--;
                }
            }
        }
        return events;
    }

    private void checkOrder(Heard heard) {
        order.hear(heard.firstSeq(), heard.events(), heard.consecutive());
        if (catchUpTo >= 0 && order.nextSeq() > catchUpTo) {
            catchUpTo = -1;
            crowd.tally().caughtUp++;
        }
    }

    /** Expects what follows {@code after} first. */
    void expectAfter(long after) {
        order.startAfter(after);
    }

    @Override
    public int index() {
        return client.index();
    }

    @Override
    public void say(String text) {
        client.say(text);
    }

    @Override
    public void ready(long seq, String epoch) {
        crowd.tally().opened++;
        if (!ready) {
            ready = true;
            crowd.tally().ready++;
        }
        if (!order.started()) {
            if (seq != Heard.NO_SEQ) {
                order.startAfter(seq);
            }
        } else if (seq >= order.nextSeq()) {
            catchUpTo = seq;
        } else {
            crowd.tally().caughtUp++;
        }
        crowd.head(seq, epoch);
    }

    @Override
    public void confirmed() {
        crowd.tally().confirmed++;
    }

    @Override
    public void answered(int bytes) {
        crowd.tally().answered++;
        crowd.tally().answeredBytes += bytes;
    }

    @Override
    public void complain(String words) {
        crowd.tally().error(words);
    }
}
