package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import chat.beseda.account.FakeAccounts;
import chat.beseda.account.FakeAccounts.FakeCredentials;
import chat.beseda.account.ServerAddress;
import chat.beseda.connection.EchoServer.FakeGuests;
import chat.beseda.protocol.PersonId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class DoorGuardTests {

    private final AtomicBoolean draining = new AtomicBoolean();
    private final LimitSettings limits = limits("beseda.limits.handshakes-burst", "3");
    private final Seats seats = new Seats(limits);
    private final ServerAddress server = FakeAccounts.serverAt("");
    private final FakeCredentials credentials = new FakeCredentials();
    private final DoorGuard open = guard(DoorSettings.Access.OPEN);
    private final DoorGuard invite = guard(DoorSettings.Access.INVITE);

    @Test
    void aBrowserOnOurOwnPageComesInAsAGuest() {
        Decision.Admitted admitted =
                admitted(
                        open,
                        Knocking.handshake()
                                .cookie("beseda-guest", "abcdefghijklmnopqrstuv")
                                .cookie("beseda-name", "%D0%9C%D0%B0%D1%88%D0%B0"));

        assertThat(admitted.person().id()).isEqualTo(new PersonId("g-abcdefghijklmnopqrstuv"));
        assertThat(admitted.person().name()).isEqualTo("Маша");
        assertThat(admitted.subProtocol()).isEqualTo(SubProtocol.V1);
        assertThat(admitted.place()).isEqualTo("192.0.2.7");
    }

    @Test
    void aProgramIsTheSameGuestWheneverItShowsTheSameSecret() {
        Knocking program =
                Knocking.handshake()
                        .with("origin")
                        .query("guest=0123456789-_0123456789ab&name=Bot");

        assertThat(admitted(open, program).person())
                .isEqualTo(admitted(open, program).person())
                .satisfies(bot -> assertThat(bot.name()).isEqualTo("Bot"));
    }

    @Test
    void whoShowsNothingIsANewGuestEachTime() {
        assertThat(admitted(open, Knocking.handshake()).person().id())
                .isNotEqualTo(admitted(open, Knocking.handshake()).person().id());
    }

    @Test
    void theCookieWinsOverTheAddress() {
        Knocking both =
                Knocking.handshake()
                        .cookie("beseda-guest", "abcdefghijklmnopqrstuv")
                        .query("guest=0123456789-_0123456789ab");

        assertThat(admitted(open, both).person().id().value()).endsWith("tuv");
    }

    @Test
    void anInvitedServerTurnsStrangersAway() {
        assertThat(refused(invite, Knocking.handshake()).reason()).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(refused(invite, Knocking.plainGet()).reason()).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void aPlainGetLearnsThatItMayComeIn() {
        Decision.Refused answer = refused(open, Knocking.plainGet());

        assertThat(answer.reason()).isEqualTo(Reason.UPGRADE_REQUIRED);
        assertThat(answer.reason().status()).isEqualTo(426);
        assertThat(answer.headers()).containsEntry("Upgrade", "websocket");
    }

    @Test
    void onlyAProgramMayLeaveTheOriginOut() {
        assertThat(refused(invite, Knocking.handshake().with("origin")).reason())
                .isEqualTo(Reason.MISSING_ORIGIN);
        assertThat(
                        refused(
                                        invite,
                                        Knocking.handshake()
                                                .with("origin")
                                                .with("authorization", "Bearer abc"))
                                .reason())
                .isEqualTo(Reason.UNKNOWN_TOKEN);
    }

    @Test
    void aWrongTokenDoesNotMakeAGuest() {
        assertThat(refused(open, Knocking.handshake().with("authorization", "bearer abc")).reason())
                .isEqualTo(Reason.UNKNOWN_TOKEN);
    }

    // 7.1 number 20
    @ParameterizedTest
    @ValueSource(strings = {"token=abc", "a=b&access_token=abc", "%74oken=abc"})
    void aTokenInTheAddressIsNotAccepted(String query) {
        assertThat(refused(open, Knocking.handshake().query(query)).reason())
                .isEqualTo(Reason.TOKEN_IN_ADDRESS);
    }

    // 7.1 number 19
    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "abcdefghijklmnopqrstu\u00e9", "'; DROP TABLE guests; --xx"})
    void aTamperedCookieIsNotMadeGoodByAnythingElse(String secret) {
        Knocking tampered =
                Knocking.handshake()
                        .cookie("beseda-guest", secret)
                        .query("guest=0123456789-_0123456789ab");

        assertThat(refused(open, tampered).reason()).isEqualTo(Reason.DAMAGED_COOKIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guest=short",
                "guest=",
                "guest=abcdefghijklmnopqrstuv&guest=abcdefghijklmnopqrstuv",
                "guest=abcdefghijklmnopqrstuv%00",
                "name=%zz",
                "name=%ff",
                "name=a&name=b",
                "a=&b=&c=&d=&e=&f=&g=&h=&i=&j=&k=&l=&m=&n=&o=&p=&q=&r=&s=&t=&u="
            })
    void aQueryThatCanBeReadInTwoWaysIsMalformed(String query) {
        assertThat(refused(open, Knocking.handshake().query(query)).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void anOversizedQueryIsMalformed() {
        assertThat(refused(open, Knocking.handshake().query("a=" + "x".repeat(3_000))).reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(refused(open, Knocking.handshake().query("name=" + "x".repeat(201))).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "", "  "})
    void aNameThatCannotBeReadIsNoReasonToKeepSomebodyOut(String cookie) {
        assertThat(
                        admitted(open, Knocking.handshake().cookie("beseda-name", cookie))
                                .person()
                                .name())
                .isEqualTo("Guest");
    }

    @Test
    void whoKnocksTooOftenHearsWhenToComeBack() {
        admitted(open, Knocking.handshake());
        admitted(open, Knocking.handshake());
        refused(open, Knocking.plainGet());

        Decision.Refused refused = refused(open, Knocking.handshake());

        assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refused.headers()).containsEntry("Retry-After", "1");
        admitted(open, Knocking.handshake().from("192.0.2.8"));
    }

    /**
     * What is wrong first in the order of the contract is told, and nothing of what comes later.
     */
    @ParameterizedTest
    @CsvSource({
        "host,           UNKNOWN_HOST",
        "origin,         FOREIGN_ORIGIN",
        "rate,           RATE_LIMITED",
        "drain,          DRAINING",
        "identity,       NOT_SIGNED_IN",
        "nothing before, UNKNOWN_VERSION"
    })
    void theOrderOfTheContractHolds(String firstWrong, Reason expected) {
        // Version, key and sub-protocol are wrong in all of them.
        Knocking knocking =
                Knocking.handshake()
                        .with("sec-websocket-version", "8")
                        .with("sec-websocket-key", "abc")
                        .with("sec-websocket-protocol", "soap");
        DoorGuard guard = firstWrong.equals("nothing before") ? open : invite;
        switch (firstWrong) {
            case "host" -> wrongHost(wrongOrigin(knocked(guard, knocking)));
            case "origin" -> wrongOrigin(knocked(guard, knocking));
            case "rate" -> knocked(guard, knocking);
            case "drain" -> draining.set(true);
            default -> {}
        }

        assertThat(refused(guard, knocking).reason()).isEqualTo(expected);
    }

    @Test
    void theOrderHoldsWithinTheHandshakeToo() {
        Knocking knocking =
                Knocking.handshake()
                        .with("sec-websocket-key", "abc")
                        .with("sec-websocket-protocol", "soap");
        assertThat(refused(open, knocking).reason()).isEqualTo(Reason.MALFORMED);

        knocking.with("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(refused(open, knocking).reason()).isEqualTo(Reason.UNKNOWN_SUB_PROTOCOL);
    }

    private Knocking knocked(DoorGuard guard, Knocking knocking) {
        draining.set(true);
        for (int i = 0; i < 3; i++) {
            assertThat(refused(guard, knocking).reason()).isEqualTo(Reason.DRAINING);
        }
        return knocking;
    }

    private static Knocking wrongHost(Knocking knocking) {
        return knocking.with("host", "evil.example");
    }

    private static Knocking wrongOrigin(Knocking knocking) {
        return knocking.with("origin", "http://evil.example");
    }

    private DoorGuard guard(DoorSettings.Access access) {
        DoorSettings settings = new DoorSettings(access, "");
        return new DoorGuard(
                settings,
                new KnownHosts(server),
                limits,
                new Visitors(settings, server, credentials, new FakeGuests()),
                seats,
                draining::get);
    }

    static LimitSettings limits(String... namesAndValues) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Binder.get(environment).bindOrCreate("beseda.limits", LimitSettings.class);
    }

    private static Decision.Admitted admitted(DoorGuard guard, Knocking knocking) {
        return assertThat(guard.judge(knocking.knock()))
                .asInstanceOf(type(Decision.Admitted.class))
                .actual();
    }

    private static Decision.Refused refused(DoorGuard guard, Knocking knocking) {
        return assertThat(guard.judge(knocking.knock()))
                .asInstanceOf(type(Decision.Refused.class))
                .actual();
    }
}
