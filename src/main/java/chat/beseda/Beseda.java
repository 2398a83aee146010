package chat.beseda;

import chat.beseda.account.ResetOwner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the chat. Holds no state. */
@SpringBootApplication
public class Beseda {

    public static void main(String[] arguments) {
        if (ResetOwner.isMeant(arguments)) {
            ResetOwner.run(arguments);
        } else {
            SpringApplication.run(Beseda.class, arguments);
        }
    }
}
