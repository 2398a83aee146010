package chat.beseda.house.sample.connection;

import chat.beseda.house.sample.protocol.Timed;
import org.springframework.web.socket.TextMessage;

/** The porch, which may see all this. */
public record Door(Timed word, TextMessage frame) {}
