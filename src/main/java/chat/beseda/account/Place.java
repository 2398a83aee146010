package chat.beseda.account;

import java.net.InetAddress;
import java.util.HexFormat;

/** The network that somebody comes from, as limits count it. Holds no state, pure. */
public final class Place {

    private static final int HOUSEHOLD_BYTES = 8;

    private Place() {}

    /**
     * An IPv4 address itself; of an IPv6 address the first 64 bits, because one household has all
     * of the rest to itself (RFC 6177).
     *
     * @param remote a numerical address, without brackets and zone
     */
    public static String of(String remote) {
        if (remote.indexOf(':') < 0) {
            return remote;
        }
        byte[] bytes = InetAddress.ofLiteral(remote).getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, HOUSEHOLD_BYTES));
    }
}
