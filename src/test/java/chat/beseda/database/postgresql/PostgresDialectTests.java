package chat.beseda.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.Dialect.Trouble;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL's codes mean for those who wait for an answer. */
class PostgresDialectTests {

    private final PostgresDialect dialect = new PostgresDialect();

    @ParameterizedTest
    @CsvSource({
        "53100, FULL",
        "40001, RACED",
        "40P01, RACED",
        "40003, STATEMENT",
        "55P03, BUSY",
        "57014, BUSY",
        "53300, BUSY",
        "08006, LOST",
        "08003, LOST",
        "57P01, LOST",
        "57P03, LOST",
        "25P03, LOST",
        "25006, BROKEN",
        "58030, BROKEN",
        "XX001, BROKEN",
        "23505, STATEMENT",
        "42601, STATEMENT",
        "22021, STATEMENT"
    })
    void eachCodeIsOneTrouble(String state, Trouble trouble) {
        assertThat(dialect.troubleOf(new SQLException("words", state))).isEqualTo(trouble);
    }

    @Test
    void aPoolWithoutAConnectionMayHaveOneSoon() {
        assertThat(dialect.troubleOf(new SQLTransientConnectionException("none", "08001")))
                .isEqualTo(Trouble.BUSY);
    }

    @Test
    void aConnectionThatThePoolTookBackIsLost() {
        assertThat(dialect.troubleOf(new SQLException("Connection is closed")))
                .isEqualTo(Trouble.LOST);
    }
}
