package chat.beseda.database.sqlite;

import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.Dialect;
import chat.beseda.database.Pools;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Opens SQLite in the data directory. Holds no state. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class SqliteConfiguration {

    @Bean
    DataDirectory dataDirectory(DatabaseSettings settings) {
        return DataDirectory.lock(settings.directory());
    }

    @Bean
    Pools pools(DataDirectory directory, DatabaseSettings settings) {
        return SqlitePools.open(directory.database(), settings);
    }

    /** Opens the database before the web server, in whose start a refusal would drown. */
    @Bean
    @DependsOn("pools")
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> databaseFirst() {
        return _ -> {};
    }

    @Bean
    Dialect dialect() {
        return new SqliteDialect();
    }
}
