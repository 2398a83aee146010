package chat.beseda.account.invitation;

import chat.beseda.account.Person.Role;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invitations' rows. Thread-safe. */
@Component
final class InvitationStore {

    /**
     * A link gives nothing that who made it could not give any more, and leads nowhere when its
     * room is no room for guests any more.
     */
    private static final String OPEN =
            " invitation.expires_at > ? AND invitation.uses_left > 0 AND invitation.made_by IN"
                    + " (SELECT a.id FROM account a WHERE a.status = 'active' AND (a.role = 'owner'"
                    + " OR a.role = 'admin' AND invitation.role <> 'admin'))"
                    + " AND (invitation.room IS NULL OR EXISTS (SELECT 1 FROM room g"
                    + " WHERE g.id = invitation.room AND g.kind = 'public' AND NOT g.archived"
                    + " AND g.id <> 'lobby'))";

    private static final String SELECT =
            "SELECT invitation.id, invitation.role, invitation.room, r.name AS room_name,"
                    + " m.name AS maker, invitation.expires_at, uses_max, uses_left"
                    + " FROM invitation JOIN account m ON m.id = invitation.made_by"
                    + " LEFT JOIN room r ON r.id = invitation.room WHERE"
                    + OPEN;

    private final Readers readers;

    InvitationStore(Readers readers) {
        this.readers = readers;
    }

    Optional<Invitation> find(String hash, long now) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(SELECT + " AND code_hash = ?")) {
                        select.setLong(1, now);
                        select.setString(2, hash);
                        return invitations(select).stream().findFirst();
                    }
                });
    }

    /** As the open transaction sees it. */
    Optional<Invitation> find(Transaction transaction, String hash, long now) throws SQLException {
        PreparedStatement select = transaction.statement(SELECT + " AND code_hash = ?");
        select.setLong(1, now);
        select.setString(2, hash);
        return invitations(select).stream().findFirst();
    }

    /** The newest first. */
    List<Invitation> open(long now, int invitationsMax) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    SELECT
                                            + " ORDER BY invitation.created_at DESC, invitation.id"
                                            + " LIMIT ?")) {
                        select.setLong(1, now);
                        select.setInt(2, invitationsMax);
                        return invitations(select);
                    }
                });
    }

    int countOpen(Transaction transaction, long now) throws SQLException {
        PreparedStatement select =
                transaction.statement("SELECT count(*) FROM invitation WHERE" + OPEN);
        select.setLong(1, now);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    void add(Transaction transaction, PersonId maker, Invitation made, String hash, long createdAt)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO invitation (id, code_hash, role, room, made_by, created_at,"
                                + " expires_at, uses_max, uses_left)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setString(1, made.id());
        insert.setString(2, hash);
        insert.setString(3, made.role().word());
        insert.setString(4, made.room().map(RoomId::value).orElse(null));
        insert.setString(5, maker.value());
        insert.setLong(6, createdAt);
        insert.setLong(7, made.expiresAt());
        insert.setInt(8, made.usesMax());
        insert.setInt(9, made.usesLeft());
        insert.executeUpdate();
    }

    /** Takes one use of it; false if there is none left. */
    boolean take(Transaction transaction, String hash, long now) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE invitation SET uses_left = uses_left - 1 WHERE code_hash = ? AND"
                                + OPEN);
        update.setString(1, hash);
        update.setLong(2, now);
        return update.executeUpdate() == 1;
    }

    /** Forgets those that nobody can use any more. */
    void sweep(Transaction transaction, long now) throws SQLException {
        PreparedStatement delete =
                transaction.statement(
                        "DELETE FROM invitation WHERE expires_at <= ? OR uses_left = 0");
        delete.setLong(1, now);
        delete.executeUpdate();
    }

    /** Whether there was such a one. */
    boolean remove(Transaction transaction, String id) throws SQLException {
        PreparedStatement delete = transaction.statement("DELETE FROM invitation WHERE id = ?");
        delete.setString(1, id);
        return delete.executeUpdate() == 1;
    }

    /** How many there were. */
    int removeAll(Transaction transaction) throws SQLException {
        return transaction.statement("DELETE FROM invitation").executeUpdate();
    }

    private static List<Invitation> invitations(PreparedStatement select) throws SQLException {
        List<Invitation> invitations = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                invitations.add(
                        new Invitation(
                                row.getString("id"),
                                Role.of(row.getString("role")),
                                Optional.ofNullable(row.getString("room")).map(RoomId::new),
                                Optional.ofNullable(row.getString("room_name")).orElse(""),
                                row.getString("maker"),
                                row.getLong("expires_at"),
                                row.getInt("uses_max"),
                                row.getInt("uses_left")));
            }
        }
        return invitations;
    }
}
