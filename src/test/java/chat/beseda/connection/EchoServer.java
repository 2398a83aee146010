package chat.beseda.connection;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

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
        String[] arguments = new String[settings.length + 2];
        for (int i = 0; i < settings.length; i++) {
            arguments[i] = "--" + settings[i];
        }
        arguments[settings.length] = "--server.port=0";
        arguments[settings.length + 1] = "--spring.main.banner-mode=off";
        return new EchoServer((ServletWebServerApplicationContext) application.run(arguments));
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    /** Lets the test reach what runs in the server. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public EchoHandler echo() {
        return part(EchoHandler.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan({"chat.beseda.connection.entrance", "chat.beseda.connection.frame"})
    static class Parts {

        @Bean
        EchoHandler chatSocketHandler() {
            return new EchoHandler();
        }

        @Bean
        Guests guests() {
            return new FakeGuests();
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
        public void remember(Transaction transaction, Person guest) {
            throw new IllegalStateException("Nobody writes here");
        }
    }
}
