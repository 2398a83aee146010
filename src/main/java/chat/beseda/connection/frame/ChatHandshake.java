package chat.beseda.connection.frame;

import chat.beseda.connection.HandshakeAttributes;
import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.conversation.PlainPlace;
import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.SubProtocol;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.common.JettyExtensionConfig;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * Turns an admitted request into a WebSocket (RFC 6455 section 4.2.2). Who comes another way than
 * through the door stays outside. Thread-safe.
 */
public final class ChatHandshake implements HandshakeHandler, ServletContextAware {

    private static final Logger log = LoggerFactory.getLogger(ChatHandshake.class);

    /** RFC 7692 section 7.1. */
    private static final Set<String> DEFLATE_PARAMETERS =
            Set.of(
                    "client_max_window_bits",
                    "client_no_context_takeover",
                    "server_no_context_takeover");

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
            Map<String, Object> attributes) {
        HttpServletRequest servletRequest =
                ((ServletServerHttpRequest) request).getServletRequest();
        Object decision = servletRequest.getAttribute(Decision.Admitted.class.getName());
        if (!(decision instanceof Decision.Admitted admitted)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        LifeSigns lifeSigns = new LifeSigns();
        attributes.put(HandshakeAttributes.PERSON, admitted.person());
        attributes.put(HandshakeAttributes.CREDENTIAL, admitted.known().credential());
        attributes.put(HandshakeAttributes.PLACE, admitted.place());
        if (admitted.subProtocol() == SubProtocol.PLAIN) {
            attributes.put(HandshakeAttributes.PLAIN, PlainPlace.in(admitted.query()));
        }
        attributes.put(HandshakeAttributes.LIFE_SIGNS, lifeSigns);
        GuardedSocket socket =
                new GuardedSocket(
                        handler,
                        new JettyWebSocketSession(attributes),
                        admitted,
                        limits,
                        lifeSigns);
        return upgrade(
                socket,
                admitted,
                servletRequest,
                ((ServletServerHttpResponse) response).getServletResponse());
    }

    private boolean upgrade(
            GuardedSocket socket,
            Decision.Admitted admitted,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return JettyWebSocketServerContainer.getContainer(request.getServletContext())
                    .upgrade(
                            (asked, answer) -> {
                                if (admitted.subProtocol() != SubProtocol.PLAIN) {
                                    answer.setAcceptedSubProtocol(admitted.subProtocol().token());
                                }
                                answer.setExtensions(extensions(asked));
                                return socket;
                            },
                            request,
                            response);
        } catch (IOException gone) {
            log.debug("Somebody left while they were let in: {}", gone.toString());
            return false;
        }
    }

    /** The frame guard comes first, nearest to the network. */
    private List<ExtensionConfig> extensions(JettyServerUpgradeRequest asked) {
        Stream<ExtensionConfig> guard = Stream.of(new JettyExtensionConfig(FrameGuard.NAME));
        return limits.settings().compression()
                ? Stream.concat(
                                guard,
                                asked.getExtensions().stream()
                                        .filter(ChatHandshake::suits)
                                        .limit(1))
                        .toList()
                : guard.toList();
    }

    /** Jetty cannot narrow its own window, so who insists on that is answered without. */
    private static boolean suits(ExtensionConfig offer) {
        return offer.getName().equals("permessage-deflate")
                && DEFLATE_PARAMETERS.containsAll(offer.getParameterKeys());
    }
}
