package chat.beseda.browser;

import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.ErrorCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the server's tables say to do, for the browser's tables to be compared with. Stateless. */
final class CodeTables {

    private CodeTables() {}

    static String json() {
        Map<String, String> closes =
                Arrays.stream(CloseCode.values())
                        .collect(
                                Collectors.toMap(
                                        code -> String.valueOf(code.number()),
                                        code -> word(code.next())));
        Map<String, String> errors =
                Arrays.stream(ErrorCode.values())
                        .collect(Collectors.toMap(ErrorCode::word, code -> word(code.retry())));
        return new JsonMapper().writeValueAsString(Map.of("closes", closes, "errors", errors));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
