package chat.beseda.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts results into groups, in the order in which they came. Holds no state. */
final class Groups {

    private Groups() {}

    static <T> Map<String, List<T>> by(List<T> all, Function<T, String> key) {
        return all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
