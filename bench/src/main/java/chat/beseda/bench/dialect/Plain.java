package chat.beseda.bench.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Beseda without a sub-protocol: one object a frame. Confined to one thread. */
public final class Plain implements Dialect {

    private static final byte[] SEQ = "seq".getBytes(US_ASCII);
    private static final byte[] CONTENT = "content".getBytes(US_ASCII);
    private static final byte[] ERROR = "error".getBytes(US_ASCII);

    private final JsonScanner scanner = new JsonScanner();

    @Override
    public String target(int client) {
        return "/chat?name=Mary";
    }

    @Override
    public boolean numbered() {
        return true;
    }

    @Override
    public void opened(Talker talker) {
        talker.ready(Heard.NO_SEQ, "");
    }

    @Override
    public Template message(int client) {
        return new Template(
                "{\"userName\":\"Mary\",\"id\":\"%s\",\"content\":\"%s\"}"
                        .formatted(Template.ID_HOLE, Dialect.text()));
    }

    @Override
    public void read(Heard heard, Talker talker) {
        scanner.start(heard.bytes(), 0);
        long seq = 0;
        int stampAt = -1;
        while (scanner.nextMember()) {
            if (scanner.wordIs(SEQ)) {
                seq = scanner.number();
            } else if (scanner.wordIs(CONTENT)) {
                scanner.word();
                stampAt = scanner.wordAt();
            } else if (scanner.wordIs(ERROR)) {
                scanner.word();
                heard.markPersonal();
                talker.complain("error " + scanner.wordText());
                return;
            } else {
                scanner.skip();
            }
        }
        heard.addStamped(seq, stampAt);
    }
}
