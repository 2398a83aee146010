package chat.beseda.account.owner;

import chat.beseda.account.PublicAddress;
import chat.beseda.account.ServerAddress;
import chat.beseda.account.keeping.SettingStore;
import chat.beseda.database.StartRefused;
import chat.beseda.database.Transaction;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public address, as the settings or the owner's first visit told it. Thread-safe. */
@Component
final class KeptAddress implements ServerAddress {

    private static final String NAME = "public-url";

    private final Optional<PublicAddress> told;
    private final SettingStore settings;
    private volatile Optional<PublicAddress> kept;

    KeptAddress(@Value("${beseda.public-url:}") String told, SettingStore settings) {
        this.told = told.isBlank() ? Optional.empty() : Optional.of(parse(told));
        this.settings = settings;
        this.kept = settings.read(NAME).map(PublicAddress::parse);
    }

    private static PublicAddress parse(String told) {
        try {
            return PublicAddress.parse(told);
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "BESEDA_PUBLIC_URL is no address: " + unreadable.getMessage(),
                    "Write the address that people open, without a path.");
        }
    }

    @Override
    public Optional<PublicAddress> publicAddress() {
        return told.or(() -> kept);
    }

    /** Writes it down; it counts from {@link #learn} on, when it is on disk. */
    void keep(Transaction transaction, PublicAddress address) throws SQLException {
        settings.write(transaction, NAME, address.toString());
    }

    void learn(PublicAddress address) {
        kept = Optional.of(address);
    }
}
