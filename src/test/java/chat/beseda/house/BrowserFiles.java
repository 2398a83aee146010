package chat.beseda.house;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds browser files that nothing leads to, and imports that lead nowhere. Stateless. */
final class BrowserFiles {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "\\bimport\\s*\\(?\\s*['\"]([^'\"]+)['\"]|\\bfrom\\s+['\"]([^'\"]+)['\"]");

    private BrowserFiles() {}

    /**
     * Files that no page names and no living module imports.
     *
     * @param files what the browser may load, tests apart
     * @param pages what names the files that everything starts from: templates and the page's code
     */
    static List<String> dead(List<Source> files, List<Source> pages) {
        Map<String, Source> byPath =
                files.stream().collect(Collectors.toMap(Source::path, Function.identity()));
        Set<String> alive = new HashSet<>();
        Deque<Source> toVisit = new ArrayDeque<>();
        files.stream().filter(file -> isNamed(file, pages)).forEach(toVisit::add);
        while (!toVisit.isEmpty()) {
            Source file = toVisit.remove();
            if (alive.add(file.path())) {
                imports(file).filter(byPath::containsKey).map(byPath::get).forEach(toVisit::add);
            }
        }
        return files.stream()
                .map(Source::path)
                .filter(path -> !alive.contains(path))
                .map(path -> "nothing leads to " + path)
                .toList();
    }

    /** Relative imports of files that are not there. */
    static List<String> brokenImports(List<Source> files) {
        Set<String> paths = files.stream().map(Source::path).collect(Collectors.toSet());
        return files.stream()
                .flatMap(
                        file ->
                                imports(file)
                                        .filter(path -> !paths.contains(path))
                                        .map(path -> file.path() + " imports " + path))
                .toList();
    }

    /** By its whole name, or as one in a list of names that share their ending. */
    private static boolean isNamed(Source file, List<Source> pages) {
        String stem = Pattern.quote(file.name().replaceFirst("\\.[a-z]+$", ""));
        Pattern quoted = Pattern.compile("['\"]" + stem + "['\"]");
        return pages.stream()
                .map(Source::text)
                .anyMatch(page -> page.contains(file.name()) || quoted.matcher(page).find());
    }

    private static Stream<String> imports(Source file) {
        return IMPORT.matcher(file.text())
                .results()
                .map(BrowserFiles::specifier)
                .filter(specifier -> specifier.startsWith("."))
                .map(specifier -> Path.of(file.folder()).resolve(specifier).normalize())
                .map(path -> path.toString().replace('\\', '/'));
    }

    private static String specifier(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
