package chat.beseda.database.opening;

import chat.beseda.database.DatabaseSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Locks the data directory, whatever the engine: there is more in it. Holds no state. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class OpeningConfiguration {

    @Bean
    DataDirectory dataDirectory(DatabaseSettings settings) {
        return DataDirectory.lock(settings.directory());
    }

    /** Opens the database before the web server, in whose start a refusal would drown. */
    @Bean
    @DependsOn("pools")
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> databaseFirst() {
        return _ -> {};
    }
}
