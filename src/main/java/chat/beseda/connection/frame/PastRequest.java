package chat.beseda.connection.frame;

import java.net.HttpCookie;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.api.UpgradeRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a socket remembers of the request that opened it: nothing. Jetty would keep all of it, some
 * five kibibytes for each connection as long as it lasts, and nobody asks. Immutable.
 *
 * @param isSecure whether it came encrypted
 */
record PastRequest(boolean isSecure) implements UpgradeRequest {

    private static final URI ADDRESS = URI.create("/chat");

    @Override
    public List<HttpCookie> getCookies() {
        return List.of();
    }

    @Override
    public List<ExtensionConfig> getExtensions() {
        return List.of();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public int getHeaderInt(String name) {
        return -1;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return Map.of();
    }

    @Override
    public List<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public @Nullable String getHost() {
        return null;
    }

    @Override
    public String getHttpVersion() {
        return "HTTP/1.1";
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getOrigin() {
        return null;
    }

    @Override
    public Map<String, List<String>> getParameterMap() {
        return Map.of();
    }

    @Override
    public String getProtocolVersion() {
        return "13";
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public URI getRequestURI() {
        return ADDRESS;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of();
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean hasSubProtocol(String name) {
        return false;
    }
}
