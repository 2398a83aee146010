package chat.beseda.room.standing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import chat.beseda.protocol.RoomKind;
import chat.beseda.room.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that people read is the one that the server goes by. */
class PermissionsTests {

    private static final Pattern SECTION =
            Pattern.compile("## (\\w+) rooms\\n(.*?)(?=\\n## )", Pattern.DOTALL);

    /** The columns of the table, in order: who stands like this. */
    private static final List<List<Standing>> COLUMNS =
            List.of(
                    List.of(in(Role.OWNER, false), in(Role.ADMIN, false), in(Role.ADMIN, true)),
                    List.of(in(Role.MEMBER, true)),
                    List.of(in(Role.MEMBER, false)),
                    List.of(in(Role.GUEST, false)),
                    List.of(outside(Role.OWNER), outside(Role.ADMIN)),
                    List.of(outside(Role.MEMBER)));

    /** A cell of the table. */
    record Cell(Action action, Standing standing, boolean allowed) {}

    @ParameterizedTest
    @MethodSource("cells")
    void eachCellIsWhatTheServerDecides(Cell cell) {
        assertThat(Permissions.of(cell.standing()).contains(cell.action()))
                .isEqualTo(cell.allowed());
    }

    @Test
    void everyActionStandsInEveryTable() throws IOException {
        List<Cell> cells = cells().toList();
        for (RoomKind kind : List.of(RoomKind.PUBLIC, RoomKind.PRIVATE, RoomKind.DIRECT)) {
            assertThat(cells)
                    .filteredOn(cell -> cell.standing().kind() == kind)
                    .extracting(Cell::action)
                    .contains(Action.values());
        }
    }

    @Test
    void aGuestByALinkSeesNothingButTheirRoom() {
        assertThat(Permissions.of(outside(Role.GUEST))).isEmpty();
    }

    @Test
    void nobodyActsInSomebodysOwnLog() {
        for (Role role : Role.values()) {
            assertThat(Permissions.of(new Standing(RoomKind.ME, false, role, true, true)))
                    .isEmpty();
        }
    }

    static Stream<Cell> cells() throws IOException {
        String document = Files.readString(Path.of("docs/permissions.md"));
        Map<String, Action> actions = new HashMap<>();
        Arrays.stream(Action.values()).forEach(action -> actions.put(action.words(), action));
        List<Cell> cells = new ArrayList<>();
        Matcher section = SECTION.matcher(document);
        while (section.find()) {
            RoomKind kind = RoomKind.valueOf(section.group(1).toUpperCase(Locale.ROOT));
            section.group(2)
                    .lines()
                    .map(line -> line.split("\\|", -1))
                    .filter(row -> row.length > 1 && actions.containsKey(row[1].strip()))
                    .forEach(row -> addCells(cells, kind, actions.get(row[1].strip()), row));
        }
        return cells.stream();
    }

    private static void addCells(List<Cell> cells, RoomKind kind, Action action, String[] row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            boolean allowed = row[2 + column].strip().equals("yes");
            for (Standing standing : COLUMNS.get(column)) {
                cells.add(new Cell(action, of(kind, standing), allowed));
            }
        }
    }

    private static Standing of(RoomKind kind, Standing standing) {
        return new Standing(kind, false, standing.role(), standing.member(), standing.host());
    }

    private static Standing in(Role role, boolean host) {
        return new Standing(RoomKind.PUBLIC, false, role, true, host);
    }

    private static Standing outside(Role role) {
        return new Standing(RoomKind.PUBLIC, false, role, false, false);
    }
}
