package chat.beseda.bench.server;

import chat.beseda.bench.load.Use;
import chat.beseda.bench.load.Uses;

import java.io.IOException;

/** A server under measurement, running on its own core. */
public interface Server extends AutoCloseable {

    int port();

    Use use();

    long pid();

    /** What is watched while it is measured. */
    default Uses watched() {
        return new Uses(use(), new CoreUse(), ProcessUse.ofGenerator());
    }

    @Override
    void close() throws IOException;
}
