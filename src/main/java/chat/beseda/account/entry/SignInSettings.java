package chat.beseda.account.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try a password. Not lifted by {@code beseda.limits.enabled}. Immutable.
 *
 * <p>Behind a reverse proxy all people share its address, so that limit has to be raised there.
 *
 * @param attemptsPerNameMax wrong passwords for one name, from browsers that it never signed in
 *     with
 * @param attemptsPerDeviceMax wrong passwords from a browser that this name signed in with before;
 *     counted apart, so that nobody can lock a person out of their own browser
 * @param attemptsPerAddressMax wrong passwords from one address, whatever the names
 * @param forgottenAfterMinutes within which all of them may be made again
 */
@ConfigurationProperties("beseda.sign-in")
record SignInSettings(
        @DefaultValue("10") int attemptsPerNameMax,
        @DefaultValue("20") int attemptsPerDeviceMax,
        @DefaultValue("50") int attemptsPerAddressMax,
        @DefaultValue("10") int forgottenAfterMinutes) {

    SignInSettings {
        checkPositive("attempts-per-name-max", attemptsPerNameMax);
        checkPositive("attempts-per-device-max", attemptsPerDeviceMax);
        checkPositive("attempts-per-address-max", attemptsPerAddressMax);
        checkPositive("forgotten-after-minutes", forgottenAfterMinutes);
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("beseda.sign-in." + name + " must be at least 1");
        }
    }
}
