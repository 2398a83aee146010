package chat.beseda.page;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words that the browser's elements say, in the language of the page. Immutable. */
@Component
final class Words {

    private static final String FOR_THE_BROWSER = "browser.";

    private final Map<String, SortedMap<String, String>> byLanguage =
            PageLanguage.KNOWN.stream().collect(Collectors.toMap(l -> l, Words::read));

    /** Every word whose key starts with {@code browser.}, with its placeholders. */
    SortedMap<String, String> forTheBrowser(Locale language) {
        String known =
                byLanguage.containsKey(language.getLanguage()) ? language.getLanguage() : "en";
        return Objects.requireNonNull(byLanguage.get(known), known);
    }

    private static SortedMap<String, String> read(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "messages",
                        Locale.of(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var words = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(FOR_THE_BROWSER))
                .forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }
}
