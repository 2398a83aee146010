package chat.beseda.connection.frame;

import chat.beseda.connection.door.LimitSettings;
import chat.beseda.connection.door.Seats;

/** What bounds every socket. Immutable, but for the seats, which are thread-safe. */
record SocketLimits(WebSocketSettings settings, LimitSettings rates, Seats seats) {}
