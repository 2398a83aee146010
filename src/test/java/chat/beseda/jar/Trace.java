package chat.beseda.jar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What {@code strace -f -yy} wrote down of a server: lines stand in the order in which system calls
 * began, and in which interrupted ones were resumed. Immutable.
 */
record Trace(List<String> lines) {

    private static final Pattern LOG_WRITE = Pattern.compile(" p?write(64)?\\(\\d+<[^>]*-wal>");
    private static final Pattern LOG_SYNC = Pattern.compile(" f(data)?sync\\(\\d+<[^>]*-wal>");
    private static final Pattern SOCKET_WRITE =
            Pattern.compile(" (write|writev|sendto|sendmsg)\\(\\d+<TCP");

    /** The way of one message: written to the log, synced, confirmed; indexes of lines. */
    record Way(int written, int synced, int confirmed) {

        boolean isSyncedBeforeItIsConfirmed() {
            return written < synced && synced < confirmed;
        }
    }

    /**
     * Follows a message through the trace, if each step is there.
     *
     * @param text of the message, found nowhere else
     * @param ref of the request, which its answer carries
     */
    Optional<Way> follow(String text, long ref) {
        OptionalInt written = find(0, line -> matches(LOG_WRITE, line) && line.contains(text));
        OptionalInt confirmed = find(0, line -> matches(SOCKET_WRITE, line) && isOk(line, ref));
        if (written.isEmpty() || confirmed.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt began = find(written.getAsInt(), line -> matches(LOG_SYNC, line));
        return began.isEmpty()
                ? Optional.empty()
                : end(began.getAsInt()).stream()
                        .mapToObj(
                                synced -> new Way(written.getAsInt(), synced, confirmed.getAsInt()))
                        .findFirst();
    }

    /** The first line on which anything about the message goes to anybody. */
    OptionalInt firstTold(String text) {
        return find(0, line -> matches(SOCKET_WRITE, line) && line.contains(text));
    }

    /** Where a call that began on this line was over. */
    private OptionalInt end(int began) {
        String line = lines.get(began);
        if (!line.contains("<unfinished ...>")) {
            return line.endsWith(" = 0") ? OptionalInt.of(began) : OptionalInt.empty();
        }
        String thread = line.substring(0, line.indexOf(' '));
        return find(
                began + 1,
                later ->
                        later.startsWith(thread + " ")
                                && later.contains("sync resumed>")
                                && later.endsWith(" = 0"));
    }

    private OptionalInt find(int from, Predicate<String> wanted) {
        return IntStream.range(from, lines.size())
                .filter(index -> wanted.test(lines.get(index)))
                .findFirst();
    }

    private static boolean matches(Pattern pattern, String line) {
        return pattern.matcher(line).find();
    }

    private static boolean isOk(String line, long ref) {
        return Pattern.compile("\\\\\"type\\\\\":\\\\\"ok\\\\\",\\\\\"ref\\\\\":" + ref + "\\b")
                .matcher(line)
                .find();
    }
}
