package chat.beseda.account.name;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names under which one would seem to speak for the server, or to everybody. Holds no state. */
final class ReservedNames {

    private static final Set<String> KEYS =
            Stream.of(
                            "admin",
                            "administrator",
                            "all",
                            "beseda",
                            "channel",
                            "everybody",
                            "everyone",
                            "guest",
                            "here",
                            "me",
                            "moderator",
                            "nobody",
                            "owner",
                            "root",
                            "security",
                            "server",
                            "support",
                            "system",
                            "админ",
                            "администратор",
                            "беседа",
                            "владелец",
                            "все",
                            "гость",
                            "модератор",
                            "поддержка",
                            "сервер",
                            "система")
                    .map(Lookalikes::key)
                    .collect(Collectors.toUnmodifiableSet());

    /** The ending that marks a guest who goes by a member's name. */
    private static final String GUEST_MARK = "(guest)";

    private ReservedNames() {}

    static boolean has(String key) {
        return KEYS.contains(key.replaceAll("[ ._-]", "")) || key.endsWith(GUEST_MARK);
    }
}
