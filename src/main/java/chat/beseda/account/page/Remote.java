package chat.beseda.account.page;

import chat.beseda.account.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Where a request comes from, by the socket's own word. Holds no state, pure. */
public final class Remote {

    /** Whoever sends one of these passes on what somebody else asked. */
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    private Remote() {}

    /** The numerical address, without brackets and zone. */
    public static String addressOf(HttpServletRequest request) {
        return request.getRemoteAddr().replaceAll("[\\[\\]]|%.*", "");
    }

    /**
     * Whether somebody at this very machine asks, under its own name. A proxy beside the server
     * comes from this machine too, so who bears its marks does not count.
     */
    static boolean isThisMachine(HttpServletRequest request) {
        return InetAddress.ofLiteral(addressOf(request)).isLoopbackAddress()
                && isOwnName(String.valueOf(request.getHeader(HttpHeaders.HOST)))
                && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isOwnName(String host) {
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return PublicAddress.THIS_MACHINE.contains(name);
    }
}
