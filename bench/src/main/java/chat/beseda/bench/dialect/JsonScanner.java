package chat.beseda.bench.dialect;

/**
 * Walks through JSON without making anything of it. It trusts the server's JSON to be well-formed
 * and fails by an index outside the array where it is not. Mutable; confined to one thread.
 */
final class JsonScanner {

    private byte[] json = {};
    private int at;
    private int wordAt;
    private int wordEnd;

    void start(byte[] bytes, int from) {
        json = bytes;
        at = from;
    }

    /** Where the next value or sign stands. */
    int at() {
        return at;
    }

    /** Steps over a sign such as a brace; false, without a step, if another one stands there. */
    boolean sign(char expected) {
        if (json[at] != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Enters the next member of an object; false after stepping out of it. */
    boolean nextMember() {
        if (json[at] == '{' || json[at] == ',') {
            at++;
        }
        if (sign('}')) {
            return false;
        }
        word();
        at++;
        return true;
    }

    /** Reads the string that stands here; escapes stay as they are. */
    void word() {
        wordAt = ++at;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        wordEnd = at++;
    }

    int wordAt() {
        return wordAt;
    }

    int wordEnd() {
        return wordEnd;
    }

    boolean wordIs(byte[] expected) {
        int size = wordEnd - wordAt;
        if (size != expected.length) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (json[wordAt + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    String wordText() {
        return new String(json, wordAt, wordEnd - wordAt, java.nio.charset.StandardCharsets.UTF_8);
    }

    long number() {
        long value = 0;
        while (json[at] >= '0' && json[at] <= '9') {
            value = 10 * value + json[at++] - '0';
        }
        return value;
    }

    /** Steps over any value. */
    void skip() {
        int depth = 0;
        do {
            byte sign = json[at];
            switch (sign) {
                case '"' -> word();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':' -> at++;
                default -> literal();
            }
        } while (depth > 0);
    }

    private void literal() {
        while (at < json.length && ",}]\n".indexOf(json[at]) < 0) {
            at++;
        }
    }
}
