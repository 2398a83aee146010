package chat.beseda.account.guest;

import chat.beseda.account.Guests;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.SettingStore;
import chat.beseda.account.member.AccountStore;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guests together. Holds no state. */
@Configuration(proxyBeanMethods = false)
class GuestConfiguration {

    private static final String KEY = "guest-key";
    private static final int KEY_BYTES = 32;

    /** Guests behind a key of this server, which is made at its first start. */
    @Bean
    Guests guests(AccountWriter writer, SettingStore settings, AccountStore accounts) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String proposed = Base64.getEncoder().encodeToString(random);
        String kept = writer.write(transaction -> settings.keep(transaction, KEY, proposed));
        return new KeyedGuests(Base64.getDecoder().decode(kept), new GuestStore(), accounts);
    }
}
