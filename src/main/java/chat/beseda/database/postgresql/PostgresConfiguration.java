package chat.beseda.database.postgresql;

import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.Dialect;
import chat.beseda.database.Pools;
import chat.beseda.database.Readers;
import chat.beseda.database.StorageSize;
import chat.beseda.database.opening.Engine;
import chat.beseda.database.opening.OnEngine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Opens the PostgreSQL database that the settings name. Holds no state. */
@Configuration(proxyBeanMethods = false)
@OnEngine(Engine.POSTGRESQL)
@EnableConfigurationProperties(PostgresSettings.class)
class PostgresConfiguration {

    @Bean
    @DependsOn("dataDirectory")
    Pools pools(PostgresSettings address, DatabaseSettings settings) {
        return PostgresPools.open(PostgresAddress.of(address), settings);
    }

    @Bean
    Dialect dialect() {
        return new PostgresDialect();
    }

    @Bean
    StorageSize storageSize(Readers readers) {
        return new PostgresSizeStore(readers);
    }
}
