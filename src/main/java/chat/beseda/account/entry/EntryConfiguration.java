package chat.beseda.account.entry;

import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.keeping.SettingStore;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.password.Passwords;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts signing in together. Holds no state. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class EntryConfiguration {

    private static final String KEY = "device-key";
    private static final int KEY_BYTES = 32;

    /** Browsers are known by a key of this server, which is made at its first start. */
    @Bean
    KnownDevices knownDevices(AccountWriter writer, SettingStore settings) {
        String proposed = Secrets.characters(KEY_BYTES);
        String kept = writer.write(transaction -> settings.keep(transaction, KEY, proposed));
        return new KnownDevices(kept.getBytes(StandardCharsets.US_ASCII));
    }

    @Bean
    SignIn signIn(
            AccountStore accounts,
            Passwords passwords,
            KnownDevices devices,
            SignInSettings settings) {
        return new SignIn(accounts, passwords, devices, settings, TimeMeter.SYSTEM_NANOTIME);
    }
}
