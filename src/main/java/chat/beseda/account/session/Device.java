package chat.beseda.account.session;

import java.util.Optional;
import java.util.stream.Stream;

/** A word or two for a browser, by which people know theirs again. Holds no state, pure. */
final class Device {

    /** What somebody uses who does not say. */
    static final String UNKNOWN = "?";

    private Device() {}

    /**
     * Such as {@code Firefox · Linux}. What programs call themselves (RFC 9110 section 10.1.5) is
     * their own affair, so nothing but names that are known here is taken over.
     */
    static String of(Optional<String> userAgent) {
        String said = userAgent.orElse("");
        // Almost everybody also claims to be Chrome, Safari or Linux, so the order matters.
        String browser =
                first(
                        said,
                        "Edg=Edge",
                        "OPR=Opera",
                        "YaBrowser=Yandex",
                        "Firefox",
                        "FxiOS=Firefox",
                        "CriOS=Chrome",
                        "Chrome",
                        "Safari");
        String system =
                first(
                        said,
                        "iPhone",
                        "iPad",
                        "Android",
                        "CrOS=ChromeOS",
                        "Windows",
                        "Macintosh=macOS",
                        "Linux");
        String both =
                browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
        return both.isEmpty() ? UNKNOWN : both;
    }

    /** The first that is mentioned; what stands behind the equals sign is how people call it. */
    private static String first(String said, String... marks) {
        return Stream.of(marks)
                .map(mark -> mark.split("=", 2))
                .filter(mark -> said.contains(mark[0]))
                .map(mark -> mark[mark.length - 1])
                .findFirst()
                .orElse("");
    }
}
