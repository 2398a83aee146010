package chat.beseda.connection.frame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.api.UpgradeResponse;
import org.jspecify.annotations.Nullable;

/** What a socket remembers of the answer that opened it: nothing, as {@link PastRequest}. */
record PastResponse() implements UpgradeResponse {

    private static final int SWITCHING_PROTOCOLS = 101;

    @Override
    public @Nullable String getAcceptedSubProtocol() {
        return null;
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
    public Set<String> getHeaderNames() {
        return Set.of();
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
    public int getStatusCode() {
        return SWITCHING_PROTOCOLS;
    }
}
