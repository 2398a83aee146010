package chat.beseda.connection.frame;

import chat.beseda.connection.HandshakeAttributes;
import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.door.Decision;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.common.JettyExtensionConfig;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * Turns an admitted request into a WebSocket (RFC 6455 section 4.2.2). Who comes another way than
 * through the door stays outside. Thread-safe.
 */
public final class ChatHandshake implements HandshakeHandler, ServletContextAware {

    private final SocketLimits limits;

    ChatHandshake(SocketLimits limits) {
        this.limits = limits;
    }

    /** Tells Jetty of the frame guard, once, before anybody knocks. */
    @Override
    public void setServletContext(ServletContext context) {
        ServletContextHandler jetty =
                ServletContextHandler.getServletContextHandler(context, "the frame guard");
        WebSocketServerComponents.getWebSocketComponents(jetty)
                .getExtensionRegistry()
                .register(FrameGuard.NAME, FrameGuard.class);
    }

    @Override
    public boolean doHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws HandshakeFailureException {
        HttpServletRequest servletRequest =
                ((ServletServerHttpRequest) request).getServletRequest();
        Object decision = servletRequest.getAttribute(Decision.Admitted.class.getName());
        if (!(decision instanceof Decision.Admitted admitted)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        LifeSigns lifeSigns = new LifeSigns();
        attributes.put(HandshakeAttributes.PERSON, admitted.person());
        attributes.put(HandshakeAttributes.LIFE_SIGNS, lifeSigns);
        GuardedSocket socket =
                new GuardedSocket(
                        handler,
                        new JettyWebSocketSession(attributes),
                        admitted,
                        limits,
                        lifeSigns);
        upgrade(
                socket,
                admitted,
                servletRequest,
                ((ServletServerHttpResponse) response).getServletResponse());
        return true;
    }

    private void upgrade(
            GuardedSocket socket,
            Decision.Admitted admitted,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            JettyWebSocketServerContainer.getContainer(request.getServletContext())
                    .upgrade(
                            (asked, answer) -> {
                                answer.setAcceptedSubProtocol(admitted.subProtocol().token());
                                answer.setExtensions(extensions(answer));
                                return socket;
                            },
                            request,
                            response);
        } catch (IOException gone) {
            throw new HandshakeFailureException("The upgrade failed", gone);
        }
    }

    /** The frame guard comes first, nearest to the network. */
    private List<ExtensionConfig> extensions(JettyServerUpgradeResponse answer) {
        Stream<ExtensionConfig> agreed =
                limits.settings().compression()
                        ? answer.getExtensions().stream()
                                .filter(offer -> offer.getName().equals("permessage-deflate"))
                        : Stream.of();
        return Stream.concat(Stream.of(new JettyExtensionConfig(FrameGuard.NAME)), agreed).toList();
    }
}
