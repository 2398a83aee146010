package chat.beseda.page;

import chat.beseda.account.FakeAccounts;
import chat.beseda.account.Guests;
import chat.beseda.account.Ownership;
import chat.beseda.account.Person;
import chat.beseda.account.Profiles;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.ServerAddress;
import chat.beseda.account.Visits;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The pages alone: no database, no socket, and guests whose id is their secret's beginning. Not
 * annotated as a configuration, or the search for the whole application would find it too.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan(
        basePackages = "chat.beseda.page",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class PageOnly {

    static final String SECRET = "0123456789abcdefghij-_";
    static final String SET_UP_TOKEN = "the-word-from-the-log0";

    @Bean
    ServerAddress serverAddress(@Value("${beseda.public-url:}") String address) {
        return FakeAccounts.serverAt(address);
    }

    @Bean
    SafeCookies safeCookies(ServerAddress server) {
        return new SafeCookies(server);
    }

    @Bean
    Profiles profiles() {
        return FakeAccounts.plain();
    }

    @Bean
    Visits visits() {
        return FakeAccounts.nobody();
    }

    /** Nobody's server, unless the test says that it has an owner. */
    @Bean
    Ownership ownership(@Value("${test.owned:false}") boolean owned) {
        return FakeAccounts.ownedUnless(owned ? Optional.empty() : Optional.of(SET_UP_TOKEN));
    }

    @Bean
    Guests guests() {
        return new Guests() {
            @Override
            public String newSecret() {
                return SECRET;
            }

            @Override
            public Person guest(String secret, Optional<String> label) {
                String id = "g" + secret.substring(0, 8);
                return new Person(new PersonId(id), label.orElse("Guest"), true);
            }

            @Override
            public Person called(Person person, String label) {
                return new Person(person.id(), label, person.guest());
            }

            @Override
            public void remember(Transaction transaction, Person guest) {
                throw new AssertionError("a page writes nothing");
            }
        };
    }
}
