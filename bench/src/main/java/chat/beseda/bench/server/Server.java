package chat.beseda.bench.server;

import chat.beseda.bench.load.Use;
import java.io.IOException;

/** A server under measurement, running on its own core. */
public interface Server extends AutoCloseable {

    int port();

    Use use();

    long pid();

    @Override
    void close() throws IOException;
}
