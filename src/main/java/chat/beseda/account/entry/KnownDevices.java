package chat.beseda.account.entry;

import chat.beseda.account.keeping.Secrets;
import chat.beseda.protocol.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Browsers that somebody signed in with before. Each holds a mark that only this server can make
 * (HMAC-SHA256, RFC 2104) and that is good for one person. Immutable.
 */
final class KnownDevices {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK_CHARACTERS = Secrets.WORD_CHARACTERS + 1 + 43;

    private final SecretKeySpec key;

    KnownDevices(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A new mark for a browser of this person. */
    String mark(PersonId person) {
        String device = Secrets.word();
        return device + "." + sign(person, device);
    }

    /** Which browser of this person bears the mark; empty if none of theirs does. */
    Optional<String> device(String mark, PersonId person) {
        if (mark.length() != MARK_CHARACTERS) {
            return Optional.empty();
        }
        String device = mark.substring(0, Secrets.WORD_CHARACTERS);
        return Secrets.same(mark, device + "." + sign(person, device))
                ? Optional.of(device)
                : Optional.empty();
    }

    private String sign(PersonId person, String device) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = (person.value() + "\n" + device).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
