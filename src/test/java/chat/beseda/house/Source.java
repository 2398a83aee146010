package chat.beseda.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text file of the repository. Immutable.
 *
 * @param path from the repository's root, with {@code /} between folders
 */
record Source(String path, String text) {

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", "data", "node_modules", "target");

    /** Every file below {@code folder} whose name ends in {@code ending}, in the order of paths. */
    static List<Source> in(String folder, String ending) {
        List<Source> found = new ArrayList<>();
        try {
            if (Files.exists(Path.of(folder))) {
                Files.walkFileTree(Path.of(folder), new Collector(ending, found));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort((one, other) -> one.path.compareTo(other.path));
        return found;
    }

    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<String> lines() {
        return text.lines().toList();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final String ending;
        private final List<Source> found;

        Collector(String ending, List<Source> found) {
            this.ending = ending;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (file.toString().endsWith(ending)) {
                String path = file.normalize().toString().replace('\\', '/');
                found.add(new Source(path, Files.readString(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
