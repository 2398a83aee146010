package chat.beseda.account.entry;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.password.Passwords;
import chat.beseda.protocol.PersonId;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * Name and password for an account. Who guesses learns nothing by the answer or its time, and is
 * soon slowed down; the account's owner is not, in a browser they used before. Thread-safe.
 */
public final class SignIn {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final Attempts byName;
    private final Attempts byDevice;
    private final Attempts byPlace;

    SignIn(
            AccountStore accounts,
            Passwords passwords,
            KnownDevices devices,
            SignInSettings settings,
            TimeMeter clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.devices = devices;
        Duration forgotten = Duration.ofMinutes(settings.forgottenAfterMinutes());
        this.byName = new Attempts(settings.attemptsPerNameMax(), forgotten, clock);
        this.byDevice = new Attempts(settings.attemptsPerDeviceMax(), forgotten, clock);
        this.byPlace = new Attempts(settings.attemptsPerAddressMax(), forgotten, clock);
    }

    /**
     * What somebody shows. Immutable.
     *
     * @param place the network they come from, see {@code Place}
     * @param mark of their browser, if it has one
     */
    public record Attempt(String name, String password, String place, Optional<String> mark) {

        @Override
        public String toString() {
            return "an attempt from " + place;
        }
    }

    /** Who it is; {@link Declined} as wrong, too often or busy. */
    public Account account(Attempt attempt) {
        String key = AccountName.keyOf(attempt.name());
        Optional<Account> account = accounts.named(key);
        Optional<String> device =
                account.flatMap(
                        known ->
                                attempt.mark()
                                        .flatMap(
                                                mark -> devices.device(mark, known.person().id())));
        take(attempt, key, device);
        if (!isRight(attempt, key, device, account)) {
            throw new Declined(Problem.WRONG);
        }
        giveBack(attempt, key, device);
        return account.orElseThrow();
    }

    /** What marks a browser as one that this person signed in with. */
    public String mark(PersonId person) {
        return devices.mark(person);
    }

    private boolean isRight(
            Attempt attempt, String key, Optional<String> device, Optional<Account> account) {
        try {
            return passwords.matches(attempt.password(), account.map(Account::passwordHash));
        } catch (Declined busy) {
            // Nothing was tried, so nothing counts.
            giveBack(attempt, key, device);
            throw busy;
        }
    }

    private void take(Attempt attempt, String key, Optional<String> device) {
        if (device.isPresent()) {
            byDevice.take(device.get());
        } else {
            byPlace.take(attempt.place());
            byName.take(key);
        }
    }

    private void giveBack(Attempt attempt, String key, Optional<String> device) {
        if (device.isPresent()) {
            byDevice.giveBack(device.get());
        } else {
            byPlace.giveBack(attempt.place());
            byName.giveBack(key);
        }
    }
}
