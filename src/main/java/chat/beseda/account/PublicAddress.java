package chat.beseda.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address under which people beyond this machine open the chat. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; a name in its ASCII form, an IPv6 address in brackets
 * @param port 1 to 65535
 */
public record PublicAddress(String scheme, String host, int port) {

    /** What every machine calls itself. */
    public static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>[^\\s/:@?#\\[\\]]+|\\[[0-9a-f:.]+])"
                            + "(?::(?<port>\\d{1,5}))?/?",
                    Pattern.CASE_INSENSITIVE);

    private static final int PORT_MAX = 65_535;

    public PublicAddress {
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + port);
        }
    }

    /** Reads a setting such as {@code https://chat.example.org}; throws if it is anything else. */
    public static PublicAddress parse(String setting) {
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

    public static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Whether a {@code Host} in lower case means this place; the scheme's own port may be left. */
    public boolean isAt(String written) {
        return isAt(written, host, scheme, port);
    }

    /** The port may be left out where it is the scheme's own (RFC 6454 section 6.2). */
    public static boolean isAt(String written, String host, String scheme, int port) {
        return written.equals(host + ":" + port)
                || port == defaultPort(scheme) && written.equals(host);
    }

    /** Whether it leads nowhere but to the machine that asks. */
    public boolean isThisMachine() {
        return THIS_MACHINE.contains(host);
    }

    /** As people write it, and browsers: without the scheme's own port, or a slash at the end. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }
}
