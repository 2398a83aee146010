package chat.beseda.account.keeping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes words that nobody can guess, and what is kept of them. Holds no state but the dice. */
public final class Secrets {

    /** 132 random bits. */
    public static final int WORD_CHARACTERS = 22;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 22 characters of {@code A-Za-z0-9_-}, fit for addresses. */
    public static String word() {
        return characters(17).substring(0, WORD_CHARACTERS);
    }

    /** So many random bytes as characters of {@code A-Za-z0-9_-}. */
    public static String characters(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return BASE64.encodeToString(random);
    }

    /** What may be kept of a secret that is random itself: its SHA-256. */
    public static String digest(String secret) {
        return digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of the bytes, in 43 characters of {@code A-Za-z0-9_-}. */
    public static String digest(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(sha256.digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** Compares without telling by the time it takes how much was right. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
