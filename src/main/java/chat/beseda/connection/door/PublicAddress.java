package chat.beseda.connection.door;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address under which people beyond this machine open the chat. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; a name in its ASCII form, an IPv6 address in brackets
 * @param port 1 to 65535
 */
record PublicAddress(String scheme, String host, int port) {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>[^\\s/:@?#\\[\\]]+|\\[[0-9a-f:.]+])"
                            + "(?::(?<port>\\d{1,5}))?/?",
                    Pattern.CASE_INSENSITIVE);

    private static final int PORT_MAX = 65_535;

    PublicAddress {
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + port);
        }
    }

    /** Reads a setting such as {@code https://chat.example.org}; throws if it is anything else. */
    static PublicAddress parse(String setting) {
        Matcher written = WRITTEN.matcher(setting.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "Write the public address as https://host or http://host:port, not " + setting);
        }
        String scheme = written.group("scheme").toLowerCase(Locale.ROOT);
        String host = written.group("host").toLowerCase(Locale.ROOT);
        String port = written.group("port");
        return new PublicAddress(
                scheme,
                host.startsWith("[") ? host : IDN.toASCII(host),
                port == null ? defaultPort(scheme) : Integer.parseInt(port));
    }

    static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
