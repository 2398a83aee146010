package chat.beseda.bench.dialect;

import java.util.function.IntFunction;

/** A server that sends every text frame to everybody as it came. Immutable. */
public final class Broadcast implements Dialect {

    private final IntFunction<String> targets;

    public Broadcast(IntFunction<String> targets) {
        this.targets = targets;
    }

    @Override
    public String target(int client) {
        return targets.apply(client);
    }

    @Override
    public void opened(Talker talker) {
        talker.ready(Heard.NO_SEQ, "");
    }

    @Override
    public Template message(int client) {
        return new Template("{\"userName\":\"Mary\",\"content\":\"%s\"}".formatted(Dialect.text()));
    }

    @Override
    public void read(Heard heard, Talker talker) {
        addAll(heard);
    }

    /** Every stamp is a message. */
    static void addAll(Heard heard) {
        int at = Stamp.find(heard.bytes(), 0, heard.length());
        while (at >= 0) {
            heard.addStamped(Heard.NO_SEQ, at);
            at = Stamp.find(heard.bytes(), at + Stamp.BYTES, heard.length());
        }
    }
}
