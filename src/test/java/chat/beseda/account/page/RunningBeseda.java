package chat.beseda.account.page;

import chat.beseda.Beseda;
import chat.beseda.account.Ownership;
import chat.beseda.account.Person.Role;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.password.Passwords;
import chat.beseda.database.Readers;
import chat.beseda.protocol.PersonId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The whole server in this process, for invited people unless told otherwise. Thread-safe. */
public final class RunningBeseda implements AutoCloseable {

    static final String OWNER = "Mary";
    public static final String PASSWORD = "a quiet warm room";

    private final ServletWebServerApplicationContext context;

    private RunningBeseda(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts on a free port of this machine, with settings such as {@code beseda.access=open}. */
    public static RunningBeseda start(Path data, String... settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--beseda.data-dir=" + data);
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new RunningBeseda(
                (ServletWebServerApplicationContext)
                        SpringApplication.run(Beseda.class, arguments.toArray(String[]::new)));
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    /** The address as somebody at this machine types it. */
    public String address() {
        return "http://localhost:" + port();
    }

    /** The word from its log; fails once it has an owner. */
    public String setUpToken() {
        return part(Ownership.class).setUpToken().orElseThrow();
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Makes it Mary's, and returns her browser. */
    public Surfer owner() throws Exception {
        Surfer mary = new Surfer(address());
        mary.open("/setup");
        mary.submit("/setup", "name", OWNER, "password", PASSWORD);
        return mary;
    }

    /** Gives somebody an account with the owner's own password, and returns their browser. */
    public Surfer somebody(String name, Role role) throws Exception {
        AccountStore accounts = part(AccountStore.class);
        Account.Draft draft =
                new Account.Draft(
                        AccountName.of(name), part(Passwords.class).hash(PASSWORD), role, 1);
        part(AccountWriter.class).write(transaction -> accounts.add(transaction, draft));
        Surfer somebody = new Surfer(address());
        somebody.signIn(name, PASSWORD);
        return somebody;
    }

    /** The id of whoever is called so. */
    public PersonId id(String name) {
        return new PersonId(text("SELECT id FROM account WHERE name = '" + name + "'"));
    }

    /** How many rows a table has, or what else one number tells. */
    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The first column of the first row. */
    public String text(String sql) {
        return part(Readers.class)
                .read(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var row = statement.executeQuery(sql)) {
                                row.next();
                                return row.getString(1);
                            }
                        });
    }

    /** Changes the database past everybody, as time would. */
    void execute(String sql) {
        part(AccountWriter.class).write(transaction -> transaction.statement(sql).executeUpdate());
    }

    boolean isUsed(String label) {
        return number(
                        "SELECT count(*) FROM token WHERE last_used_at IS NOT NULL AND label = '"
                                + label
                                + "'")
                == 1;
    }

    @Override
    public void close() {
        context.close();
    }
}
