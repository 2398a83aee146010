package chat.beseda.account.password;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.name.AccountName;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106), a few at a time: each takes 19 MiB and a good part of
 * a second. On threads of their own, so that they hold up neither the chat nor more memory than
 * that. Thread-safe.
 */
@Component
public final class Passwords implements AutoCloseable {

    static final int HASHES_AT_ONCE_MAX = 2;
    static final int HASHES_WAITING_MAX = 16;

    private static final long WAIT_SECONDS_MAX = 15;
    private static final long RETRY_AFTER_SECONDS = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Of no password at all: what an unknown name is compared with, for as long as a known one. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$QmVzZWRhQmVzZWRhQmVzZQ"
                    + "$QmVzZWRhQmVzZWRhQmVzZWRhQmVzZWRhQmVzZWRhQmU";

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final PasswordRules rules = new PasswordRules();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    HASHES_AT_ONCE_MAX,
                    HASHES_AT_ONCE_MAX,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(HASHES_WAITING_MAX),
                    Thread.ofPlatform().name("passwords-", 0).daemon().factory());

    Passwords() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** Throws {@link Declined} if the password is no good for somebody of this name; quick. */
    public void check(String password, AccountName name) {
        rules.check(password, name);
    }

    /** Hashes a checked password; {@link Declined} as busy if too many are being hashed. */
    public String hash(String password) {
        return inTurn(() -> encode(PasswordRules.asHashed(password)));
    }

    /**
     * Whether it is the password behind the hash; without one false, after the same time.
     *
     * @throws Declined as busy if too many are being hashed
     */
    public boolean matches(String password, Optional<String> hash) {
        String asked = PasswordRules.isPossible(password) ? PasswordRules.asHashed(password) : "";
        boolean same = inTurn(() -> argon2.matches(asked, hash.orElse(NOBODYS)));
        return same && hash.isPresent() && !asked.isEmpty();
    }

    private String encode(String password) {
        String encoded = argon2.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("There is a hash of every password");
        }
        return encoded;
    }

    private <R> R inTurn(Callable<R> work) {
        try {
            Future<R> result = threads.submit(work);
            try {
                return result.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                result.cancel(false);
                throw busy();
            }
        } catch (RejectedExecutionException full) {
            throw busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Hashing failed", failed.getCause());
        }
    }

    private static Declined busy() {
        return new Declined(Problem.BUSY, RETRY_AFTER_SECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
