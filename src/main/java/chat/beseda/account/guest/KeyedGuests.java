package chat.beseda.account.guest;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.name.Label;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Guests whose id is the HMAC-SHA256 (RFC 2104) of their secret: who reads the database can become
 * nobody, because no secret is in it. Thread-safe.
 */
final class KeyedGuests implements Guests {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int ID_BYTES = 16;
    private static final int LABELS_MAX = 10_000;
    private static final Duration LABELS_KEPT = Duration.ofSeconds(1);

    private final SecretKeySpec key;
    private final GuestStore store;

    /** Asked with every message of who names themselves in it; true to the second. */
    private final LoadingCache<String, Boolean> isMembers;

    KeyedGuests(byte[] key, GuestStore store, AccountStore accounts) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.store = store;
        this.isMembers =
                Caffeine.newBuilder()
                        .maximumSize(LABELS_MAX)
                        .expireAfterWrite(LABELS_KEPT)
                        .build(accounts::isTaken);
    }

    @Override
    public String newSecret() {
        return Secrets.word();
    }

    @Override
    public Person guest(String secret, Optional<String> label) {
        if (!SECRET.matcher(secret).matches()) {
            throw new Refusal(
                    ErrorCode.MALFORMED,
                    "A guest's secret has 22 to 64 letters, digits, hyphens or underscores.");
        }
        byte[] mac = mac(secret);
        String name =
                label.map(Label::cleaned)
                        .filter(shown -> !shown.isEmpty())
                        .map(this::marked)
                        .orElseGet(() -> defaultLabel(mac));
        return new Person(id(mac), name, true);
    }

    @Override
    public Person called(Person person, String label) {
        String name = person.id().hasAccount() ? "" : Label.cleaned(label);
        return name.isEmpty() ? person : new Person(person.id(), marked(name), true);
    }

    @Override
    public void remember(Transaction transaction, Person guest) throws SQLException {
        // Who came by a link has a row of their own among the accounts.
        if (!guest.id().hasAccount()) {
            store.save(transaction, guest);
        }
    }

    /**
     * Guests are marked wherever they are seen; in a member's name the mark is part of the name.
     */
    private String marked(String label) {
        return isMembers.get(AccountName.keyOf(label)) ? label + " (guest)" : label;
    }

    private static PersonId id(byte[] mac) {
        return new PersonId("g" + BASE64.encodeToString(Arrays.copyOf(mac, ID_BYTES)));
    }

    private static String defaultLabel(byte[] mac) {
        String four = HexFormat.of().formatHex(mac, ID_BYTES, ID_BYTES + 2);
        return "Guest " + four.toUpperCase(Locale.ROOT);
    }

    private byte[] mac(String secret) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256", missing);
        }
    }
}
