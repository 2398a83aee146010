package chat.beseda.account;

import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The doorways of accounts with nothing behind them, for who tests what is in front. */
public final class FakeAccounts {

    private FakeAccounts() {}

    /** A server at this address; empty for none. */
    public static ServerAddress serverAt(String address) {
        Optional<PublicAddress> known =
                address.isEmpty() ? Optional.empty() : Optional.of(PublicAddress.parse(address));
        return () -> known;
    }

    /** A server with an owner, or without one and with this word for who wants to be it. */
    public static Ownership ownedUnless(Optional<String> token) {
        return new Ownership() {
            @Override
            public boolean isTaken() {
                return token.isEmpty();
            }

            @Override
            public Optional<String> setUpToken() {
                return token;
            }

            @Override
            public boolean isSetUpToken(String word) {
                return token.filter(word::equals).isPresent();
            }
        };
    }

    /** Nobody chose anything. */
    public static Profiles plain() {
        return new Profiles() {
            @Override
            public Profile of(PersonId person) {
                return Profile.PLAIN;
            }

            @Override
            public Optional<byte[]> photo(PersonId person, String etag) {
                return Optional.empty();
            }
        };
    }

    /** Nobody is signed in. */
    public static Visits nobody() {
        return new Visits() {
            @Override
            public Optional<Person> person(HttpServletRequest request) {
                return Optional.empty();
            }

            @Override
            public String formToken(HttpServletRequest request) {
                return "";
            }

            @Override
            public void forgetEnded(HttpServletRequest request, HttpServletResponse response) {}
        };
    }

    /** Recognises who it is told of, until it is told otherwise. Thread-safe. */
    public static class FakeCredentials implements Credentials {

        private final Map<String, Known> known = new ConcurrentHashMap<>();
        private final Set<Credential> ended = ConcurrentHashMap.newKeySet();

        /** From now on somebody is recognised by this session or token. */
        public void add(String word, Person person, Credential credential) {
            known.put(word, new Known(person, credential));
        }

        public void end(Credential credential) {
            known.values().removeIf(somebody -> somebody.credential().equals(credential));
            ended.add(credential);
        }

        @Override
        public Optional<Known> bySession(String id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public Optional<Known> byToken(String token) {
            return Optional.ofNullable(known.get(token));
        }

        @Override
        public boolean holds(Credential credential) {
            return !ended.contains(credential);
        }

        @Override
        public boolean endedLately(Credential credential) {
            return ended.contains(credential);
        }
    }
}
