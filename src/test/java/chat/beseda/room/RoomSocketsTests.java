package chat.beseda.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.page.RunningBeseda;
import chat.beseda.account.page.Talker;
import chat.beseda.account.token.PersonalTokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hear of rooms on their sockets: all that is theirs, and nothing else. */
class RoomSocketsTests {

    private static final Pattern ROOM = Pattern.compile("\"ref\":\\d+,\"room\":\"(r[^\"]+)\"");

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Person mary;
    private static Person pedro;
    private static Person ann;

    private final List<Talker> talkers = new ArrayList<>();
    private int refs = 10;
    private Talker marys;
    private Talker pedros;

    @BeforeAll
    static void threePeopleHaveAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        beseda.owner();
        mary = member("Maria");
        pedro = member("Pedro");
        ann = member("Ann");
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @BeforeEach
    void twoOfThemConnect() {
        marys = talker(mary);
        pedros = talker(pedro);
    }

    @AfterEach
    void everybodyHangsUp() {
        talkers.forEach(Talker::close);
    }

    @Test
    void whoIsBroughtIntoARoomHearsOfItInTheirOwnLogAndCanFollowIt() {
        opensOwnLog(pedros);
        String room = privateRoom("Board 1");

        add(room, pedro);

        pedros.hears("\"kind\":\"added\"");
        pedros.hears("\"roomName\":\"Board 1\"");
        opens(pedros, room);
        posts(marys, room, "welcome here");
        pedros.hears("welcome here");
        assertThat(all(pedros)).contains("\"room\":\"me\"").doesNotContain("me:" + pedro.id());
    }

    @Test
    void afterARemovalNothingIsDeliveredOnAnySocket() {
        String room = privateRoom("Board 2");
        add(room, pedro);
        Talker otherTab = talker(pedro);
        List<Talker> both = List.of(pedros, otherTab);
        both.forEach(tab -> opens(tab, room));
        opens(marys, room);
        posts(marys, room, "before");
        both.forEach(tab -> tab.hears("before"));

        StringBuilder together = new StringBuilder();
        together.append(removal(room, pedro));
        for (int i = 0; i < 20; i++) {
            together.append('\n').append(post(room, "secret " + i));
        }
        marys.say(together.toString());

        marys.hears("secret 19");
        both.forEach(tab -> tab.hears("\"kind\":\"removed\""));
        posts(marys, room, "secret later");
        marys.hears("secret later");
        // Anything that had been on its way would have come before the answer.
        both.forEach(this::pings);
        assertThat(both).allSatisfy(tab -> assertThat(all(tab)).doesNotContain("secret"));
        pedros.say("{\"type\":\"open\",\"ref\":1,\"room\":\"%s\",\"after\":0}".formatted(room));
        pedros.hears("no-such-room");
        pedros.say("{\"type\":\"history\",\"ref\":2,\"room\":\"%s\"}".formatted(room));
        pedros.hears("\"ref\":2,\"code\":\"no-such-room\"");
        assertThat(all(pedros)).doesNotContain("secret");
    }

    @Test
    void aRoomThatOneDoesNotLookAtSaysOnlyThatItGrew() {
        String room = privateRoom("Board 3");
        add(room, pedro);
        opensOwnLog(pedros);

        posts(marys, room, "unseen words");

        pedros.hears("{\"type\":\"head\",\"room\":\"%s\",\"seq\":3,\"unread\":1".formatted(room));
        assertThat(all(pedros)).doesNotContain("unseen words");
        Talker anns = talker(ann);
        pings(anns);
        assertThat(all(anns)).doesNotContain(room);
    }

    @Test
    void whatOneReadHereIsReadThereToo() {
        posts(marys, "lobby", "read me");
        Talker phone = talker(pedro);
        opensOwnLog(phone);
        opens(pedros, "lobby");

        pedros.say("{\"type\":\"read\",\"ref\":3,\"room\":\"lobby\",\"seq\":1}");

        phone.hears("\"kind\":\"read\"");
        assertThat(all(marys)).doesNotContain("\"kind\":\"read\"");
    }

    @Test
    void nobodyFollowsTheLogOfSomebodyElse() {
        for (String name : List.of("me:" + pedro.id(), "me:", "ME", "me ")) {
            marys.say("{\"type\":\"open\",\"ref\":5,\"room\":\"%s\"}".formatted(name));
        }
        await().until(
                        () ->
                                marys.heard().stream().filter(it -> it.contains("no-such")).count()
                                        == 4);
    }

    private static Person member(String name) throws Exception {
        beseda.somebody(name, Role.MEMBER);
        return new Person(beseda.id(name), name, Role.MEMBER);
    }

    private Talker talker(Person person) {
        String token = beseda.part(PersonalTokens.class).make(person.id(), "a program");
        Talker talker = Talker.withToken(beseda.address(), token);
        talkers.add(talker);
        talker.hears("welcome");
        return talker;
    }

    private String privateRoom(String name) {
        int ref = refs++;
        marys.say(
                """
                {"type":"create","ref":%d,"id":"create-%s","name":"%s","kind":"private"}"""
                        .formatted(ref, name, name));
        marys.hears("\"ref\":" + ref + ",\"room\"");
        Matcher room =
                ROOM.matcher(
                        marys.heard().stream()
                                .filter(said -> said.contains("\"ref\":" + ref + ","))
                                .findFirst()
                                .orElseThrow());
        assertThat(room.find()).isTrue();
        return room.group(1);
    }

    private void add(String room, Person person) {
        int ref = refs++;
        marys.say(
                """
                {"type":"add","ref":%d,"room":"%s","id":"add-%d-%s","person":"%s"}"""
                        .formatted(ref, room, ref, room, person.id()));
        marys.hears("\"ref\":" + ref + ",\"seq\"");
    }

    private String removal(String room, Person person) {
        int ref = refs++;
        return """
                {"type":"remove","ref":%d,"room":"%s","id":"remove-%d-%s","person":"%s"}"""
                .formatted(ref, room, ref, room, person.id());
    }

    private String post(String room, String text) {
        int ref = refs++;
        return """
                {"type":"post","ref":%d,"room":"%s","id":"post-%d-%d","text":"%s"}"""
                .formatted(ref, room, ref, System.nanoTime(), text);
    }

    private void posts(Talker talker, String room, String text) {
        talker.say(post(room, text));
    }

    private void opens(Talker talker, String room) {
        int ref = refs++;
        talker.say("{\"type\":\"open\",\"ref\":%d,\"room\":\"%s\"}".formatted(ref, room));
        talker.hears("\"ref\":" + ref + ",\"seq\"");
    }

    private void opensOwnLog(Talker talker) {
        opens(talker, "me");
    }

    private void pings(Talker talker) {
        int ref = refs++;
        talker.say("{\"type\":\"ping\",\"ref\":%d}".formatted(ref));
        talker.hears("\"ref\":" + ref + ",\"at\"");
    }

    private static String all(Talker talker) {
        return String.join("\n", talker.heard());
    }
}
