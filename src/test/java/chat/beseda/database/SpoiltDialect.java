package chat.beseda.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose next commits or beginnings fail as the test says. Thread-safe. */
public final class SpoiltDialect implements Dialect {

    /** What goes wrong. */
    public enum Spoiling {
        /** The commit happens, and then the answer is lost. */
        ANSWER_OF_COMMIT_LOST,
        /** The connection breaks instead of committing. */
        CONNECTION_LOST_BEFORE_COMMIT,
        /** The disk is full, which shows only when the commit writes. */
        DISK_FULL_AT_COMMIT,
        /** The disk fails before anything was written. */
        DISK_FAILS_AT_BEGIN
    }

    private final Dialect sound;
    private final Spoiling spoiling;
    private final AtomicInteger times;

    /**
     * Spoils nothing until {@code times} is set.
     *
     * @param times how often it will fail from now on; counted down
     */
    public SpoiltDialect(Dialect sound, Spoiling spoiling, AtomicInteger times) {
        this.sound = sound;
        this.spoiling = spoiling;
        this.times = times;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        failIf(Spoiling.DISK_FAILS_AT_BEGIN);
        sound.begin(connection);
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        sound.beginReading(connection);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        failIf(Spoiling.CONNECTION_LOST_BEFORE_COMMIT);
        failIf(Spoiling.DISK_FULL_AT_COMMIT);
        sound.commit(connection);
        failIf(Spoiling.ANSWER_OF_COMMIT_LOST);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        sound.rollback(connection);
    }

    @Override
    public Trouble troubleOf(SQLException error) {
        if (error instanceof Spoilt) {
            return spoiling == Spoiling.DISK_FULL_AT_COMMIT ? Trouble.FULL : Trouble.BROKEN;
        }
        return sound.troubleOf(error);
    }

    @Override
    public String lockingRead() {
        return sound.lockingRead();
    }

    private void failIf(Spoiling now) throws SQLException {
        if (spoiling == now && times.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
            throw new Spoilt(now);
        }
    }

    private static final class Spoilt extends SQLException {

        private static final long serialVersionUID = 1L;

        private Spoilt(Spoiling spoiling) {
            super(spoiling.name());
        }
    }
}
