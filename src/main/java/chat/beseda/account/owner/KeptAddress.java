package chat.beseda.account.owner;

import chat.beseda.account.PublicAddress;
import chat.beseda.account.ServerAddress;
import chat.beseda.account.keeping.SettingStore;
import chat.beseda.database.StartRefused;
import chat.beseda.database.Transaction;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public address, as the settings or the owner's first visit told it. Thread-safe. */
@Component
final class KeptAddress implements ServerAddress {

    private static final String NAME = "public-url";
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Optional<PublicAddress> told;
    private final SettingStore settings;
    private volatile Optional<PublicAddress> kept;
    private volatile long readNanos;

    KeptAddress(@Value("${beseda.public-url:}") String told, SettingStore settings) {
        this.told = told.isBlank() ? Optional.empty() : Optional.of(parse(told));
        this.settings = settings;
        this.kept = read();
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
        return told.or(this::kept);
    }

    /**
     * Until it is known, looked for: the owner may have come to another server of the same house.
     */
    private Optional<PublicAddress> kept() {
        if (kept.isEmpty() && System.nanoTime() - readNanos > LOOK_EVERY_NANOS) {
            kept = read();
        }
        return kept;
    }

    private Optional<PublicAddress> read() {
        readNanos = System.nanoTime();
        return settings.read(NAME).map(PublicAddress::parse);
    }

    /** Writes it down; it counts from {@link #learn} on, when it is on disk. */
    void keep(Transaction transaction, PublicAddress address) throws SQLException {
        settings.write(transaction, NAME, address.toString());
    }

    void learn(PublicAddress address) {
        kept = Optional.of(address);
    }
}
