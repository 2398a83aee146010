package chat.beseda.connection;

import chat.beseda.account.Credentials;
import chat.beseda.account.FakeAccounts;
import chat.beseda.account.FakeAccounts.FakeCredentials;
import chat.beseda.account.Guests;
import chat.beseda.account.Ownership;
import chat.beseda.account.Person;
import chat.beseda.account.ServerAddress;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The real door on a real Jetty, with an echo behind it. Thread-safe. */
public final class EchoServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private EchoServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts on a free port of this machine with settings such as {@code beseda.access=open}. */
    public static EchoServer start(String... settings) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        if (!List.of(settings).contains("beseda.access=open")) {
            arguments.add("--server.address=127.0.0.1");
        }
        Stream.of(settings).map(setting -> "--" + setting).forEach(arguments::add);
        return new EchoServer(
                (ServletWebServerApplicationContext)
                        application.run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    /** Lets the test reach what runs in the server. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What the server is made of. */
    public ApplicationContext context() {
        return context;
    }

    public EchoHandler echo() {
        return part(EchoHandler.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                ThymeleafAutoConfiguration.class
            })
    @ComponentScan({"chat.beseda.connection.entrance", "chat.beseda.connection.frame"})
    static class Parts {

        @Bean
        EchoHandler chatSocketHandler() {
            return new EchoHandler();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }

        /** With an error page that fails itself when it is asked to. */
        @Bean
        DefaultErrorAttributes errorAttributes() {
            return new DefaultErrorAttributes() {
                @Override
                public Map<String, Object> getErrorAttributes(
                        WebRequest request, ErrorAttributeOptions options) {
                    if (request.getParameter("twice") != null) {
                        throw new IllegalStateException("another secret of the server");
                    }
                    return super.getErrorAttributes(request, options);
                }
            };
        }

        @Bean
        Guests guests() {
            return new FakeGuests();
        }

        @Bean
        ServerAddress serverAddress(@Value("${beseda.public-url:}") String address) {
            return FakeAccounts.serverAt(address);
        }

        @Bean
        Credentials credentials() {
            return new FakeCredentials();
        }

        @Bean
        Ownership ownership() {
            return FakeAccounts.ownedUnless(Optional.empty());
        }
    }

    /** A page, and a form that changes something. */
    @RestController
    static class Pages {

        @GetMapping("/page")
        String page() {
            return "a page";
        }

        @PostMapping("/form")
        String form() {
            return "changed";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a secret of the server");
        }
    }

    /** Guests who are known by nothing but their secret. */
    public static final class FakeGuests implements Guests {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public String newSecret() {
            return "%022d".formatted(count.incrementAndGet());
        }

        @Override
        public Person guest(String secret, Optional<String> label) {
            return new Person(new PersonId("g-" + secret), label.orElse("Guest"), true);
        }

        @Override
        public Person called(Person person, String label) {
            return new Person(person.id(), label, person.guest());
        }

        @Override
        public void remember(Transaction transaction, Person guest) {
            throw new IllegalStateException("Nobody writes here");
        }
    }
}
