package chat.beseda.connection.entrance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections whose next request does not come in time. Jetty's idle timeout alone is renewed
 * by every byte, so that one byte now and then would hold a connection for hours. Thread-safe.
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
            await(connection, http);
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
        Request.addCompletionListener(request, failure -> await(connection, http));
        return super.handle(request, response, callback);
    }

    private void await(Connection connection, ConnectionMetaData http) {
        long readBefore = connection.getBytesIn();
        Scheduler.Task task =
                http.getConnector()
                        .getScheduler()
                        .schedule(
                                () -> end(connection, http, readBefore),
                                requestHeadMsMax,
                                TimeUnit.MILLISECONDS);
        cancel(waiting.put(connection, task));
    }

    private void stopWaiting(Connection connection) {
        cancel(waiting.remove(connection));
    }

    private void end(Connection connection, ConnectionMetaData http, long readBefore) {
        waiting.remove(connection);
        // After an upgrade the socket is a WebSocket's, and no longer ours to close.
        if (connection.getEndPoint().getConnection() != connection) {
            return;
        }
        if (connection.getBytesIn() == readBefore) {
            // Silent, which the idle timeout ends; or not yet read by us, which is no fault of
            // theirs when thousands come at once.
            await(connection, http);
        } else {
            connection.getEndPoint().close();
        }
    }

    private static void cancel(Scheduler.@org.jspecify.annotations.Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }
}
