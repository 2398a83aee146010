package chat.beseda.account;

import chat.beseda.account.owner.OwnerReset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * {@code java -jar beseda.jar reset-owner}: prints a link by which the owner takes a new password.
 * It needs the data directory for itself, so the server has to be stopped. Holds no state.
 */
public final class ResetOwner {

    private static final String COMMAND = "reset-owner";

    private static final String NOBODY =
            "This server has no owner yet. Start it; its log shows the link that makes it yours.";

    private ResetOwner() {}

    /** Whether the command line asks for it. */
    public static boolean isMeant(String... arguments) {
        return Arrays.asList(arguments).contains(COMMAND);
    }

    /** Prints the link, or that there is nobody to print it for. */
    public static void run(String... arguments) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments)) {
            String port = context.getEnvironment().getProperty("server.port", "8080");
            String address =
                    context.getBean(ServerAddress.class)
                            .publicAddress()
                            .map(PublicAddress::toString)
                            .orElse("http://localhost:" + port);
            Optional<String> code = context.getBean(OwnerReset.class).make();
            System.out.println(code.map(made -> words(address + "/reset/" + made)).orElse(NOBODY));
        }
    }

    private static String words(String link) {
        return """
                Start the server and open this link within an hour. It works once:

                  %s

                A new password ends all of the owner's sessions and tokens."""
                .formatted(link);
    }

    /**
     * What there is of the program without its web server. Not annotated as a configuration, or the
     * search for the whole application would find it too.
     */
    @ComponentScan({"chat.beseda.database", "chat.beseda.account"})
    static class Parts {}
}
