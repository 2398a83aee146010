package chat.beseda.bench;

import chat.beseda.bench.cases.Arrival;
import chat.beseda.bench.cases.BigRoom;
import chat.beseda.bench.cases.Idle;
import chat.beseda.bench.cases.SlowReaders;
import chat.beseda.bench.cases.StartUp;
import chat.beseda.bench.fanout.FanOut;
import chat.beseda.bench.fanout.FanOuts;
import chat.beseda.bench.report.Results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be measured, by name. Immutable. */
final class Cases {

    /** Those in one room share their servers, and are played together. */
    private static final String TOGETHER = "+";

    static final List<String> NAMES =
            Stream.concat(
                            FanOut.EVERY.stream().map(FanOut::name),
                            Stream.of(
                                    Idle.NAME,
                                    Arrival.NAME,
                                    SlowReaders.NAME,
                                    BigRoom.NAME,
                                    StartUp.NAME))
                    .toList();

    /** Without what cannot be had in five minutes. */
    static final List<String> QUICK_NAMES =
            NAMES.stream()
                    .filter(name -> !name.equals(FanOut.ROOMS.name()))
                    .filter(name -> !name.equals(FanOut.OPEN_50.name()))
                    .toList();

    private final Options options;

    Cases(Options options) {
        this.options = options;
    }

    void check(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no case " + name + "; there are " + NAMES);
        }
    }

    /** The names as they are best run: those that share servers as one. */
    List<String> inOrder(List<String> names) {
        List<String> together =
                FanOut.EVERY.stream()
                        .filter(fanOut -> fanOut.rooms() == 1)
                        .map(FanOut::name)
                        .filter(names::contains)
                        .toList();
        List<String> order = new ArrayList<>();
        if (!together.isEmpty()) {
            order.add(String.join(TOGETHER, together));
        }
        NAMES.stream()
                .filter(name -> names.contains(name) && !together.contains(name))
                .forEach(order::add);
        return order;
    }

    void run(String name, Results results) throws IOException {
        switch (name) {
            case Idle.NAME -> new Idle(options).run(results);
            case Arrival.NAME -> new Arrival(options).run(results);
            case SlowReaders.NAME -> new SlowReaders(options).run(results);
            case BigRoom.NAME -> new BigRoom(options).run(results);
            case StartUp.NAME -> new StartUp(options).run(results);
            default -> {
                List<String> parts = List.of(name.split("\\" + TOGETHER));
                new FanOuts(
                                options,
                                FanOut.EVERY.stream()
                                        .filter(fanOut -> parts.contains(fanOut.name()))
                                        .toList())
                        .run(results);
            }
        }
    }
}
