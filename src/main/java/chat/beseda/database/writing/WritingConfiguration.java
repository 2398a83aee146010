package chat.beseda.database.writing;

import chat.beseda.database.CommitListener;
import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.Dialect;
import chat.beseda.database.Pools;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the writer together. It runs from its making to its end as a bean, so that whoever is given
 * it, and is therefore ended before it, can write until then. Holds no state.
 */
@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FrameCodec frameCodec() {
        return new FrameCodec(Limits.DEFAULT);
    }

    @Bean
    GroupCommit groupCommit(Pools pools, Dialect dialect, FrameCodec codec, Clock clock) {
        WriterConnection connection = new WriterConnection(pools.writer(), dialect);
        return new GroupCommit(
                connection,
                () -> new OpenTransaction(connection, dialect.lockingRead(), codec, clock),
                new Failures(dialect));
    }

    @Bean(initMethod = "start")
    GroupWriter writer(
            DatabaseSettings settings,
            GroupCommit groupCommit,
            ObjectProvider<CommitListener> listeners,
            ObjectProvider<MeterRegistry> registry) {
        return new GroupWriter(
                settings.writer(),
                groupCommit,
                listeners.orderedStream().toList(),
                new WriterMeters(registry.getIfAvailable(SimpleMeterRegistry::new)));
    }
}
