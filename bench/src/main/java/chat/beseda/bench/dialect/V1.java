package chat.beseda.bench.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.function.IntFunction;

/** Beseda's own sub-protocol, version 1. Immutable, but for the scanner: confined to one thread. */
public final class V1 implements Dialect {

    private static final byte[] TYPE = "type".getBytes(US_ASCII);
    private static final byte[] REF = "ref".getBytes(US_ASCII);
    private static final byte[] SEQ = "seq".getBytes(US_ASCII);
    private static final byte[] EPOCH = "epoch".getBytes(US_ASCII);
    private static final byte[] RESET = "reset".getBytes(US_ASCII);
    private static final byte[] CODE = "code".getBytes(US_ASCII);
    private static final byte[] EVENTS = "events".getBytes(US_ASCII);
    private static final byte[] TEXT = "text".getBytes(US_ASCII);
    private static final byte[] OK = "ok".getBytes(US_ASCII);
    private static final byte[] ERROR = "error".getBytes(US_ASCII);

    private static final long OPEN_REF = 1;
    private static final long POST_REFS = Long.parseLong(Template.REF_HOLE);

    private final IntFunction<String> rooms;
    private final String after;
    private final JsonScanner scanner = new JsonScanner();

    /** Everybody in the room that is theirs by their number. */
    public V1(IntFunction<String> rooms) {
        this(rooms, "");
    }

    private V1(IntFunction<String> rooms, String after) {
        this.rooms = rooms;
        this.after = after;
    }

    /** Everybody in the lobby. */
    public static V1 inTheLobby() {
        return new V1(client -> "lobby");
    }

    /** Everybody in the lobby, with what follows {@code seq} first. */
    public static V1 catchingUp(long seq, String epoch) {
        return new V1(client -> "lobby", ",\"after\":" + seq + ",\"epoch\":\"" + epoch + "\"");
    }

    @Override
    public String target(int client) {
        return "/chat?name=Mary";
    }

    @Override
    public Optional<String> subProtocol() {
        return Optional.of("beseda.v1");
    }

    @Override
    public boolean numbered() {
        return true;
    }

    @Override
    public boolean confirms() {
        return true;
    }

    @Override
    public void opened(Talker talker) {
        String room = rooms.apply(talker.index());
        talker.say("{\"type\":\"open\",\"ref\":1,\"room\":\"" + room + "\"" + after + "}");
    }

    @Override
    public Template message(int client) {
        return new Template(
                "{\"type\":\"post\",\"ref\":%s,\"room\":\"%s\",\"id\":\"%s\",\"text\":\"%s\"}"
                        .formatted(
                                Template.REF_HOLE,
                                rooms.apply(client),
                                Template.ID_HOLE,
                                Dialect.text()));
    }

    @Override
    public void read(Heard heard, Talker talker) {
        scanner.start(heard.bytes(), 0);
        while (scanner.at() < heard.length()) {
            object(heard, talker);
            if (scanner.at() < heard.length() && !scanner.sign('\n')) {
                throw new IllegalStateException("objects are not parted by line feeds");
            }
        }
    }

    /** One object of the frame: events for everybody, or words for this talker. */
    private void object(Heard heard, Talker talker) {
        int from = scanner.at();
        boolean ok = false;
        boolean error = false;
        boolean reset = false;
        long ref = 0;
        long seq = 0;
        String epoch = "";
        String code = "";
        while (scanner.nextMember()) {
            if (scanner.wordIs(TYPE)) {
                scanner.word();
                ok = scanner.wordIs(OK);
                error = scanner.wordIs(ERROR);
            } else if (scanner.wordIs(EVENTS)) {
                events(heard);
            } else if (scanner.wordIs(REF)) {
                ref = scanner.number();
            } else if (scanner.wordIs(SEQ)) {
                seq = scanner.number();
            } else if (ok && ref == OPEN_REF && scanner.wordIs(EPOCH)) {
                scanner.word();
                epoch = scanner.wordText();
            } else if (scanner.wordIs(RESET)) {
                scanner.skip();
                reset = true;
            } else if (scanner.wordIs(CODE)) {
                scanner.word();
                code = scanner.wordText();
            } else {
                scanner.skip();
            }
        }
        if (ok || error) {
            heard.markPersonal();
        }
        if (error) {
            talker.complain("error " + code);
        } else if (ok && ref == OPEN_REF) {
            opened(talker, seq, epoch, reset);
        } else if (ok && ref >= POST_REFS) {
            talker.confirmed();
        } else if (ok) {
            talker.answered(scanner.at() - from);
        }
    }

    private void opened(Talker talker, long seq, String epoch, boolean reset) {
        if (reset && !after.isEmpty()) {
            talker.complain("reset");
        }
        talker.ready(seq, epoch);
    }

    private void events(Heard heard) {
        scanner.sign('[');
        while (!scanner.sign(']')) {
            scanner.sign(',');
            long seq = 0;
            int stampAt = -1;
            while (scanner.nextMember()) {
                if (scanner.wordIs(SEQ)) {
                    seq = scanner.number();
                } else if (scanner.wordIs(TEXT)) {
                    scanner.word();
                    stampAt = scanner.wordAt();
                } else {
                    scanner.skip();
                }
            }
            heard.addStamped(seq, stampAt);
        }
    }
}
