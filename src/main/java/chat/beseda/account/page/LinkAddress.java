package chat.beseda.account.page;

import chat.beseda.account.PublicAddress;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.ServerAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The whole address of a page, to be sent to others. Immutable. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class LinkAddress {

    private final ServerAddress server;
    private final SafeCookies cookies;

    LinkAddress(ServerAddress server, SafeCookies cookies) {
        this.server = server;
        this.cookies = cookies;
    }

    /** As others know it, or else as whoever asks does. */
    public String of(HttpServletRequest request, String path) {
        String scheme = cookies.isEncrypted(request) ? "https://" : "http://";
        String start =
                server.publicAddress()
                        .map(PublicAddress::toString)
                        .orElseGet(() -> scheme + request.getHeader(HttpHeaders.HOST));
        return start + path;
    }

    /** Whether nobody but this machine may know it. */
    public boolean isOnlyHere() {
        return server.publicAddress().isEmpty();
    }
}
