package chat.beseda.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The files in {@code docs/protocol/examples}, as their index lists them. Holds no state. */
final class ExampleFiles {

    private static final Path FOLDER = Path.of("docs/protocol/examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    /** The names in one group of the index: {@code client}, {@code server}, {@code refused}. */
    static List<String> names(String group) {
        return tree("index.json").get(group).valueStream().map(JsonNode::asString).toList();
    }

    /** The names of all example files that lie in the folder. */
    static Set<String> lyingThere() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static JsonNode tree(String name) {
        return JSON.readTree(FOLDER.resolve(name));
    }

    static JsonNode tree(byte[] object) {
        return JSON.readTree(object);
    }

    /** The example as it goes over the wire, on one line. */
    static String frame(String name) {
        return tree(name).toString();
    }
}
