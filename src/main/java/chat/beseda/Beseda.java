package chat.beseda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the chat. Holds no state. */
@SpringBootApplication
public class Beseda {

    public static void main(String[] arguments) {
        SpringApplication.run(Beseda.class, arguments);
    }
}
