package chat.beseda.bench.peer.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that can be called a web application; how long it takes to its first page. Immutable.
 */
@SpringBootApplication
@RestController
public class EmptyPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyPeer.class, arguments);
    }

    @GetMapping("/")
    String page() {
        return "<!doctype html><title>Empty</title><p>Nothing here.</p>";
    }
}
