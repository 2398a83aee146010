package chat.beseda.connection.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules for an opening handshake (RFC 6455 section 4.2.1), beyond who asks. Holds no state,
 * pure.
 */
final class Handshake {

    private static final String VERSION = "13";

    /** 16 bytes in base 64. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern PROTOCOL = Pattern.compile(TOKEN);

    /** RFC 6455 section 9.1. Possessive, so that no header can make it look twice. */
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "\\s*+"
                            + TOKEN
                            + ("(?:\\s*+;\\s*+" + TOKEN)
                            + ("(?:\\s*+=\\s*+(?:" + TOKEN + "|\"" + TOKEN + "\"))?+)*+\\s*+"));

    private Handshake() {}

    /** What keeps the request from becoming a WebSocket, in the order of the contract. */
    static Optional<Decision.Refused> refuse(Knock knock) {
        if (!knock.method().equals("GET")) {
            return Optional.of(
                    Decision.Refused.withHeader(Reason.METHOD_NOT_ALLOWED, "Allow", "GET"));
        }
        if (!knock.wantsUpgrade()) {
            return Optional.of(
                    new Decision.Refused(
                            Reason.UPGRADE_REQUIRED,
                            "",
                            Map.of("Upgrade", "websocket", "Connection", "Upgrade")));
        }
        if (!knock.tokens("upgrade").contains("websocket")) {
            return malformed("Upgrade");
        }
        if (!knock.header("sec-websocket-version").equals(List.of(VERSION))) {
            return Optional.of(
                    Decision.Refused.withHeader(
                            Reason.UNKNOWN_VERSION, "Sec-WebSocket-Version", VERSION));
        }
        return refuseSyntax(knock).or(() -> refuseProtocols(knock));
    }

    private static Optional<Decision.Refused> refuseSyntax(Knock knock) {
        if (!knock.protocol().equals("HTTP/1.1")) {
            return malformed("HTTP/1.1");
        }
        if (!knock.tokens("connection").contains("upgrade")) {
            return malformed("Connection");
        }
        List<String> keys = knock.header("sec-websocket-key");
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            return malformed("Sec-WebSocket-Key");
        }
        boolean extensionsAreWellFormed =
                knock.header("sec-websocket-extensions").stream()
                        .flatMap(line -> List.of(line.split(",", -1)).stream())
                        .allMatch(offer -> EXTENSION.matcher(offer).matches());
        return extensionsAreWellFormed ? Optional.empty() : malformed("Sec-WebSocket-Extensions");
    }

    private static Optional<Decision.Refused> refuseProtocols(Knock knock) {
        List<String> offered = offered(knock);
        if (!offered.stream().allMatch(token -> PROTOCOL.matcher(token).matches())) {
            return malformed("Sec-WebSocket-Protocol");
        }
        return subProtocol(knock).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Decision.Refused.because(
                                Reason.UNKNOWN_SUB_PROTOCOL, SubProtocol.V1.token()));
    }

    /** What will be spoken; empty if nothing of the offer is known. */
    static Optional<SubProtocol> subProtocol(Knock knock) {
        List<String> offered = offered(knock);
        if (offered.contains(SubProtocol.V1.token())) {
            return Optional.of(SubProtocol.V1);
        }
        return offered.isEmpty() ? Optional.of(SubProtocol.PLAIN) : Optional.empty();
    }

    private static List<String> offered(Knock knock) {
        return knock.header("sec-websocket-protocol").stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .toList();
    }

    private static Optional<Decision.Refused> malformed(String header) {
        return Optional.of(Decision.Refused.because(Reason.MALFORMED, header));
    }
}
