package chat.beseda.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which room of the house may open which door: downwards only, and to the world outside only where
 * that is the room's work. Immutable.
 *
 * @param house the package around all rooms
 */
record Walls(JavaClasses classes, String house) {

    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("protocol"),
                    Set.of("database"),
                    Set.of("delivery"),
                    Set.of("account"),
                    Set.of("room"),
                    Set.of("message", "presence"),
                    Set.of("search", "upload", "preview", "notification"),
                    Set.of("page", "connection", "admin", "lesson"));

    private static final Set<String> WITH_SOCKETS = Set.of("connection", "lesson");

    List<String> roomsWithoutAFloor() {
        return classes.stream()
                .map(this::room)
                .filter(room -> !room.isEmpty() && floor(room) < 0)
                .distinct()
                .map(room -> room + " is not in the plan of the house")
                .toList();
    }

    List<String> doorsThatDoNotOpenDownwards() {
        return breaches(
                door -> {
                    String from = room(door.getOriginClass());
                    String to = room(door.getTargetClass());
                    boolean leavesTheRoom = !to.isEmpty() && !from.isEmpty() && !to.equals(from);
                    return leavesTheRoom && floor(to) >= floor(from);
                });
    }

    /** The settings of the web server itself may name Jetty, but not its sockets. */
    List<String> socketsElsewhere() {
        return breaches(
                door -> {
                    JavaClass origin = door.getOriginClass();
                    String target = door.getTargetClass().getName();
                    boolean socket =
                            target.startsWith("org.springframework.web.socket.")
                                    || target.startsWith("org.eclipse.jetty.websocket.");
                    boolean jetty = target.startsWith("org.eclipse.jetty.");
                    return !WITH_SOCKETS.contains(room(origin))
                            && (socket || (jetty && !isServerSettings(origin)));
                });
    }

    /** To say that SQL may fail is not to use the database. */
    List<String> databaseElsewhere() {
        return breaches(
                door ->
                        isDatabase(door.getTargetClass().getName())
                                && !room(door.getOriginClass()).equals("database")
                                && !isStore(door.getOriginClass()));
    }

    List<String> protocolThatKnowsSpring() {
        return breaches(
                door ->
                        isProtocol(door.getOriginClass())
                                && door.getTargetClass()
                                        .getName()
                                        .startsWith("org.springframework."));
    }

    List<String> protocolThatKnowsTheTime() {
        return classes.stream()
                .filter(this::isProtocol)
                .flatMap(origin -> origin.getMethodCallsFromSelf().stream())
                .filter(Walls::asksTheTime)
                .map(JavaMethodCall::getDescription)
                .toList();
    }

    private List<String> breaches(Predicate<Dependency> forbidden) {
        return classes.stream()
                .flatMap(Walls::doors)
                .filter(forbidden)
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private static Stream<Dependency> doors(JavaClass origin) {
        return origin.getDirectDependenciesFromSelf().stream();
    }

    /** The room that a class is in, or nothing for the house itself and what is outside. */
    private String room(JavaClass type) {
        String within = type.getPackageName() + ".";
        if (!within.startsWith(house + ".") || within.length() == house.length() + 1) {
            return "";
        }
        String rest = within.substring(house.length() + 1);
        return rest.substring(0, rest.indexOf('.'));
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        return -1;
    }

    private boolean isProtocol(JavaClass type) {
        return room(type).equals("protocol");
    }

    private static boolean isServerSettings(JavaClass type) {
        return doors(type)
                .anyMatch(
                        door ->
                                door.getTargetClass()
                                        .getName()
                                        .startsWith("org.springframework.boot.jetty."));
    }

    private static boolean isDatabase(String type) {
        return !type.equals("java.sql.SQLException")
                && Stream.of(
                                "java.sql.",
                                "javax.sql.",
                                "org.springframework.jdbc.",
                                "com.zaxxer.",
                                "org.postgresql.",
                                "org.sqlite.")
                        .anyMatch(type::startsWith);
    }

    private static boolean isStore(JavaClass type) {
        return type.getEnclosingClass().map(Walls::isStore).orElse(false)
                || type.getSimpleName().endsWith("Store");
    }

    private static boolean asksTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return owner.equals("java.time.Clock")
                || (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name));
    }
}
