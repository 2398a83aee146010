package chat.beseda.account;

import chat.beseda.database.Transaction;
import java.sql.SQLException;
import java.util.Optional;

/** People without an account: one lasting identity for each secret. Thread-safe. */
public interface Guests {

    /** A new secret, 22 characters of 132 random bits, for a cookie or one connection. */
    String newSecret();

    /**
     * The guest who holds the secret. The public id is derived from the secret with a key of this
     * server, so that it is the same before and after the row is written, at the first post.
     *
     * @param secret 22 to 64 characters of {@code A-Za-z0-9_-}; else a {@code Refusal}
     * @param label the wanted name; cleaned, and a default where it is empty
     */
    Person guest(String secret, Optional<String> label);

    /** The same person under another label; whoever has an account keeps their own name. */
    Person called(Person person, String label);

    /** Writes the guest's row, or their new label, inside the transaction of what they do. */
    void remember(Transaction transaction, Person guest) throws SQLException;
}
