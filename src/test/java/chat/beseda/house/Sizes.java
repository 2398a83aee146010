package chat.beseda.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How big things may grow. Each check names what is too big. Stateless. */
final class Sizes {

    static final int JAVA_FILE_LINES_MAX = 300;
    static final int METHOD_LINES_MAX = 70;
    static final int CONSTRUCTOR_PARAMETERS_MAX = 6;
    static final int MODULE_LINES_MAX = 200;
    static final int FOLDER_FILES_MAX = 15;
    static final int COLUMNS_MAX = 100;

    private Sizes() {}

    static List<String> longFiles(List<Source> sources, int linesMax) {
        return sources.stream()
                .filter(source -> source.lines().size() > linesMax)
                .map(source -> source.path() + " has " + source.lines().size() + " lines")
                .toList();
    }

    static List<String> longMethods(List<JavaFile> files) {
        return methods(
                files,
                method -> method.lines() > METHOD_LINES_MAX,
                method -> method.name() + " has " + method.lines() + " lines");
    }

    static List<String> greedyConstructors(List<JavaFile> files) {
        return methods(
                files,
                method -> method.constructor() && method.parameters() > CONSTRUCTOR_PARAMETERS_MAX,
                method -> "a constructor has " + method.parameters() + " parameters");
    }

    /** Lines of imports are as long as they are. */
    static List<String> longLines(List<Source> sources) {
        return sources.stream()
                .flatMap(
                        source ->
                                source.lines().stream()
                                        .filter(line -> !line.startsWith("import "))
                                        .filter(line -> columns(line) > COLUMNS_MAX)
                                        .map(line -> source.path() + ": " + line.strip()))
                .toList();
    }

    static List<String> crowdedFolders(List<Source> sources) {
        return filesByFolder(sources).entrySet().stream()
                .filter(folder -> folder.getValue() > FOLDER_FILES_MAX)
                .map(folder -> folder.getKey() + " holds " + folder.getValue() + " files")
                .toList();
    }

    static Map<String, Long> filesByFolder(List<Source> sources) {
        return sources.stream()
                .collect(
                        Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.counting()));
    }

    static long median(LongStream sizes) {
        long[] sorted = sizes.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    static <T> long median(List<T> things, ToLongFunction<T> size) {
        return median(things.stream().mapToLong(size));
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    private static List<String> methods(
            List<JavaFile> files,
            Predicate<JavaFile.Method> tooBig,
            Function<JavaFile.Method, String> words) {
        return files.stream().flatMap(file -> breaches(file, tooBig, words)).toList();
    }

    private static Stream<String> breaches(
            JavaFile file,
            Predicate<JavaFile.Method> tooBig,
            Function<JavaFile.Method, String> words) {
        return file.methods().stream()
                .filter(tooBig)
                .map(method -> file.source().path() + ": " + words.apply(method));
    }
}
