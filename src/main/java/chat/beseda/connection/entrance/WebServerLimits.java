package chat.beseda.connection.entrance;

import chat.beseda.connection.door.DoorSettings;
import java.net.InetAddress;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Sets what Spring Boot leaves open: where the server listens, how many may queue up, how long it
 * waits for a request, and how little it says of its own failures. Immutable.
 */
final class WebServerLimits
        implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

    private static final int UNLIMITED = 0;

    /** A form that comes slower than this is nobody's who types. */
    private static final int BODY_BYTES_PER_SECOND_MIN = 128;

    private final DoorSettings door;
    private final WebServerSettings settings;
    private final Environment environment;

    WebServerLimits(DoorSettings door, WebServerSettings settings, Environment environment) {
        this.door = door;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        // Where anybody may come in, only this machine is let near, unless the owner says
        // otherwise.
        if (door.access() == DoorSettings.Access.OPEN
                && !environment.containsProperty("server.address")) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
        factory.addConfigurations(new BareErrors.InPlaceOfTheWordy());
        factory.addServerCustomizers(this::limit);
    }

    private void limit(Server server) {
        // Each connection runs one task at a time. A limit on all of them would only mean that a
        // few hundred people who wait for the disk hold up everybody else.
        if (server.getThreadPool() instanceof VirtualThreadPool pool) {
            pool.setMaxConcurrentTasks(UNLIMITED);
        }
        server.setErrorHandler(new BareRefusals());
        RequestDeadline deadline = new RequestDeadline(settings.requestHeadMsMax());
        server.insertHandler(deadline);
        for (Connector connector : server.getConnectors()) {
            connector.addEventListener(deadline);
            if (connector instanceof ServerConnector tcp) {
                tcp.setAcceptQueueSize(settings.acceptQueueSize());
                tcp.setIdleTimeout(2L * settings.requestHeadMsMax());
                tcp.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(HttpConfiguration.ConnectionFactory.class::cast)
                        .forEach(
                                http ->
                                        http.getHttpConfiguration()
                                                .setMinRequestDataRate(BODY_BYTES_PER_SECOND_MIN));
            }
        }
    }

    /** After Spring Boot's own customizers, which would set the address anew. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
