package chat.beseda.connection.staying;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this package. Immutable. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StayingSettings.class)
class StayingConfiguration {}
