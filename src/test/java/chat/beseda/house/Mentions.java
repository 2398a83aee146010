package chat.beseda.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files, types and fields that documents mention in {@code code} style, held against what is
 * there. Plain words are left alone: only what is spelt like a path or like aNameOfCode can be
 * wrong. Immutable.
 */
final class Mentions {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern FILE =
            Pattern.compile(
                    "[\\w./-]*\\w\\.(java|js|ts|md|ya?ml|html|css|properties|sql|json)"
                            + "|\\.ci/[\\w-]+");
    private static final Pattern FOLDER = Pattern.compile("\\.?[a-z][\\w.-]*/([\\w.-]+/)*");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*[A-Z]\\w*");
    private static final Pattern MEMBER = Pattern.compile("([A-Z]\\w*[a-z]\\w*)\\.(\\w+)(\\(\\))?");
    private static final Pattern FIELD = Pattern.compile("[a-z]+[A-Z]\\w*(\\(\\))?");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern MADE_BY_RUNNING = Pattern.compile("(data|target)/.*");

    private final List<Source> files;
    private final Set<String> folders = new HashSet<>();
    private final Set<String> words;

    Mentions(List<Source> files) {
        this.files = files;
        this.words =
                files.stream()
                        .filter(file -> !file.name().endsWith(".md"))
                        .flatMap(file -> words(file.text()))
                        .collect(Collectors.toSet());
        files.forEach(file -> addFolders(file.folder()));
    }

    /** What the document mentions and nobody can find. */
    List<String> ofNothing(Source document) {
        List<String> missing = new ArrayList<>();
        Matcher code = CODE.matcher(FENCED.matcher(document.text()).replaceAll(""));
        while (code.find()) {
            if (!isThere(code.group(1))) {
                missing.add(document.path() + " mentions " + code.group(1));
            }
        }
        return missing;
    }

    private boolean isThere(String mention) {
        Matcher member = MEMBER.matcher(mention);
        if (MADE_BY_RUNNING.matcher(mention).matches()) {
            return true;
        }
        if (FILE.matcher(mention).matches()) {
            return files.stream().anyMatch(file -> isAt(file.path(), mention));
        }
        if (FOLDER.matcher(mention).matches()) {
            String folder = mention.substring(0, mention.length() - 1);
            return folders.stream().anyMatch(path -> isAt(path, folder));
        }
        if (member.matches()) {
            return has(member.group(1), member.group(2));
        }
        if (TYPE.matcher(mention).matches() || FIELD.matcher(mention).matches()) {
            return words.contains(mention.replace("()", ""));
        }
        return true;
    }

    /** A type of ours has the member; of a type of others it is enough that both are used. */
    private boolean has(String type, String member) {
        List<Source> ours =
                files.stream().filter(file -> file.name().equals(type + ".java")).toList();
        return ours.isEmpty()
                ? words.contains(type) && words.contains(member)
                : ours.stream().anyMatch(file -> words(file.text()).anyMatch(member::equals));
    }

    private void addFolders(String folder) {
        for (String path = folder; !path.isEmpty(); path = parent(path)) {
            folders.add(path);
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean isAt(String path, String mention) {
        return path.equals(mention) || path.endsWith("/" + mention);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group());
    }
}
