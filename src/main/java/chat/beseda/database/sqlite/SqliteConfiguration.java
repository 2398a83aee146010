package chat.beseda.database.sqlite;

import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.Dialect;
import chat.beseda.database.Pools;
import chat.beseda.database.StorageSize;
import chat.beseda.database.opening.DataDirectory;
import chat.beseda.database.opening.Engine;
import chat.beseda.database.opening.OnEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens SQLite in the data directory. Holds no state. */
@Configuration(proxyBeanMethods = false)
@OnEngine(Engine.SQLITE)
class SqliteConfiguration {

    @Bean
    Pools pools(DataDirectory directory, DatabaseSettings settings) {
        return SqlitePools.open(directory.database(), settings);
    }

    @Bean
    Dialect dialect() {
        return new SqliteDialect();
    }

    @Bean
    StorageSize storageSize(DataDirectory directory) {
        return new SqliteFiles(directory.database());
    }
}
