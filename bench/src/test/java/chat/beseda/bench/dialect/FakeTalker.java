package chat.beseda.bench.dialect;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told. Confined to one thread. */
final class FakeTalker implements Talker {

    final List<String> said = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();
    long readyAt = -2;
    String epoch = "";
    int confirmed;

    @Override
    public int index() {
        return 0;
    }

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void ready(long seq, String newEpoch) {
        readyAt = seq;
        epoch = newEpoch;
    }

    @Override
    public void confirmed() {
        confirmed++;
    }

    @Override
    public void answered(int bytes) {}

    @Override
    public void complain(String words) {
        complaints.add(words);
    }
}
