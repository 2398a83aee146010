package chat.beseda.account;

import chat.beseda.database.Writer;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guests together. Holds no state. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Guests guests(Writer writer) {
        byte[] proposed = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(proposed);
        GuestStore store = new GuestStore();
        return new KeyedGuests(writer.submit(new KeepKey(store, proposed)).join(), store);
    }
}
