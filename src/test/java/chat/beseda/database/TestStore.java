package chat.beseda.database;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.room.Rooms;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;

/** The store as the server opens it, from the database up to messages. Thread-safe once open. */
public final class TestStore implements AutoCloseable {

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final Map<String, Object> settings;

    private TestStore(Map<String, String> database) {
        settings = new HashMap<>(database);
    }

    /** Not yet open. */
    public static TestStore on(Map<String, String> database) {
        return new TestStore(database);
    }

    public TestStore with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    public TestStore at(Clock clock) {
        context.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        return this;
    }

    public TestStore telling(CommitListener listener) {
        context.registerBean(CommitListener.class, () -> listener);
        return this;
    }

    /** Puts something of the test's own around the database's ways. */
    public TestStore spoiledBy(UnaryOperator<Dialect> spoiling) {
        context.registerBean(
                BeanPostProcessor.class,
                () ->
                        new BeanPostProcessor() {
                            @Override
                            public Object postProcessAfterInitialization(Object bean, String name) {
                                return bean instanceof Dialect dialect
                                        ? spoiling.apply(dialect)
                                        : bean;
                            }
                        });
        return this;
    }

    public TestStore open() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        context.scan(
                "chat.beseda.database",
                "chat.beseda.account",
                "chat.beseda.room",
                "chat.beseda.message");
        context.refresh();
        return this;
    }

    /** Lets people in who have an account; who is there already stays as they are. */
    public TestStore withPeople(Person... people) {
        for (Person person : people) {
            Answers.answer(writer().submit(TestChange.arrival(person)));
        }
        return this;
    }

    public Writer writer() {
        return context.getBean(Writer.class);
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public Readers readers() {
        return context.getBean(Readers.class);
    }

    public Guests guests() {
        return context.getBean(Guests.class);
    }

    public Rooms rooms() {
        return context.getBean(Rooms.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean of a generic type, such as a handler of one family of requests. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T part(Class<?> type, Class<?> of) {
        return (T)
                context.getBeanProvider(ResolvableType.forClassWithGenerics(type, of)).getObject();
    }

    /** Reads one number. */
    public long number(String sql) {
        return readers()
                .read(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var row = statement.executeQuery(sql)) {
                                row.next();
                                return row.getLong(1);
                            }
                        });
    }

    @Override
    public void close() {
        context.close();
    }
}
