package chat.beseda.connection.entrance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections whose next request goes on coming for longer than it may. Jetty's idle timeout
 * alone is renewed by every byte, so that one byte now and then would hold a connection for hours.
 * Thread-safe.
 */
final class RequestDeadline extends Handler.Wrapper implements Connection.Listener {

    private final int requestHeadMsMax;
    private final Map<Connection, Scheduler.Task> waiting = new ConcurrentHashMap<>();

    RequestDeadline(int requestHeadMsMax) {
        this.requestHeadMsMax = requestHeadMsMax;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData http) {
            await(connection, http, false);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        stopWaiting(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ConnectionMetaData http = request.getConnectionMetaData();
        Connection connection = http.getConnection();
        stopWaiting(connection);
        Request.addCompletionListener(
                request,
                failure -> {
                    // A WebSocket sends no further request, and need not keep this one alive.
                    if (response.getStatus() != HttpStatus.SWITCHING_PROTOCOLS_101) {
                        await(connection, http, false);
                    }
                });
        return super.handle(request, response, callback);
    }

    private void await(Connection connection, ConnectionMetaData http, boolean suspected) {
        long readBefore = connection.getBytesIn();
        Scheduler.Task task =
                http.getConnector()
                        .getScheduler()
                        .schedule(
                                () -> end(connection, http, readBefore, suspected),
                                requestHeadMsMax,
                                TimeUnit.MILLISECONDS);
        cancel(waiting.put(connection, task));
    }

    private void stopWaiting(Connection connection) {
        cancel(waiting.remove(connection));
    }

    private void end(
            Connection connection, ConnectionMetaData http, long readBefore, boolean suspected) {
        waiting.remove(connection);
        // After an upgrade the socket is a WebSocket's, and no longer ours to close.
        if (connection.getEndPoint().getConnection() != connection) {
            return;
        }
        boolean wasHeard = connection.getBytesIn() != readBefore;
        if (wasHeard && suspected) {
            connection.getEndPoint().close();
        } else {
            // Who is silent is ended by the idle timeout. Or all of it was heard, and we are late
            // to answer, because thousands came at once: that is no fault of theirs.
            await(connection, http, wasHeard);
        }
    }

    private static void cancel(Scheduler.@org.jspecify.annotations.Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }
}
