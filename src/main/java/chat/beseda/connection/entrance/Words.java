package chat.beseda.connection.entrance;

import chat.beseda.connection.door.Decision;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the door says to people, in English or Russian. Immutable. */
final class Words {

    private static final String BUNDLE = Words.class.getName().toLowerCase(Locale.ROOT);
    private static final Locale RUSSIAN = Locale.of("ru");

    /** Without falling back to the language of the machine, which is not the reader's. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Words(Locale locale) {
        bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** In the first of the wanted languages that is known, else in English. */
    static Words in(Enumeration<Locale> wanted) {
        for (Locale locale : Collections.list(wanted)) {
            if (locale.getLanguage().equals(RUSSIAN.getLanguage())) {
                return new Words(RUSSIAN);
            }
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                break;
            }
        }
        return new Words(Locale.ENGLISH);
    }

    String language() {
        return bundle.getLocale().getLanguage().isEmpty() ? "en" : RUSSIAN.getLanguage();
    }

    /** Why somebody is not let in, and what to do. */
    String of(Decision.Refused refused) {
        String pattern = bundle.getString(refused.reason().word());
        return MessageFormat.format(pattern, refused.detail());
    }

    String toTheChat() {
        return bundle.getString("to-the-chat");
    }
}
