package chat.beseda.database;

import chat.beseda.account.Person;
import chat.beseda.protocol.Author;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes for tests of the writer, from lambdas. Immutable. */
public record TestChange<R>(RoomId room, Work<R> work, int weightBytes) implements Change<R> {

    private static final Author MARY = new Author(new PersonId("p1"), "Mary", false);

    /** What a change does. */
    @FunctionalInterface
    public interface Work<R> {

        R in(Transaction transaction) throws SQLException;
    }

    public static <R> TestChange<R> of(RoomId room, Work<R> work) {
        return new TestChange<>(room, work, 100);
    }

    /** Appends a message, and gives its seq. */
    public static TestChange<Long> post(RoomId room, String text) {
        return of(room, transaction -> append(transaction, room, text).seq());
    }

    public static Event.Posted append(Transaction transaction, RoomId room, String text)
            throws SQLException {
        long at = transaction.now(room);
        return transaction.append(
                room,
                seq ->
                        new Event.Posted(
                                seq,
                                "id-" + seq,
                                MARY,
                                at,
                                Optional.of(text),
                                OptionalLong.empty()));
    }

    public static TestChange<Integer> makeRoom(RoomId room) {
        return makeRoom(room, "public");
    }

    /** A room; if it is public, everybody who has an account is in it. */
    public static TestChange<Integer> makeRoom(RoomId room, String kind) {
        return of(
                room,
                transaction -> {
                    var insert =
                            transaction.statement(
                                    "INSERT INTO room (id, name, kind, epoch)"
                                            + " VALUES (?, ?, ?, 'epoch')");
                    insert.setString(1, room.value());
                    insert.setString(2, room.value());
                    insert.setString(3, kind);
                    insert.executeUpdate();
                    var join =
                            transaction.statement(
                                    "INSERT INTO membership (room, person, joined_at, read_seq)"
                                            + " SELECT ?, id, 1, 0 FROM account"
                                            + " WHERE ? = 'public'");
                    join.setString(1, room.value());
                    join.setString(2, kind);
                    return join.executeUpdate();
                });
    }

    /** Somebody gets an account, if they have none. */
    public static TestChange<Integer> arrival(Person person) {
        return of(
                RoomId.LOBBY,
                transaction -> {
                    var insert =
                            transaction.statement(
                                    "INSERT INTO account (id, name, name_key, password_hash, role,"
                                            + " created_at) VALUES (?, ?, ?, 'none', ?, 1)"
                                            + " ON CONFLICT DO NOTHING");
                    insert.setString(1, person.id().value());
                    insert.setString(2, person.name());
                    insert.setString(3, person.name().toLowerCase(Locale.ROOT));
                    insert.setString(4, person.role().word());
                    return insert.executeUpdate();
                });
    }

    @Override
    public R apply(Transaction transaction) throws SQLException {
        return work.in(transaction);
    }
}
