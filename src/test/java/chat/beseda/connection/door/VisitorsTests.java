package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Credential;
import chat.beseda.account.Credentials.Known;
import chat.beseda.account.FakeAccounts;
import chat.beseda.account.FakeAccounts.FakeCredentials;
import chat.beseda.account.Person;
import chat.beseda.connection.EchoServer.FakeGuests;
import chat.beseda.connection.door.DoorSettings.Access;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By what people are recognised at the door, and what is not good enough. */
class VisitorsTests {

    private static final Person MARY = new Person(new PersonId("pMary"), "Mary", Person.Role.OWNER);
    private static final Credential SESSION = new Credential.Session("her-session");
    private static final Credential TOKEN = new Credential.Token("t1");

    private final FakeCredentials credentials = new FakeCredentials();

    @BeforeEach
    void maryIsKnown() {
        credentials.add("her-session", MARY, SESSION);
        credentials.add("her-token", MARY, TOKEN);
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void membersComeByTheirSessionOrTheirToken(Access access) {
        assertThat(known(access, Knocking.handshake().cookie("beseda-session", "her-session")))
                .contains(new Known(MARY, SESSION));
        assertThat(known(access, bearer("her-token"))).contains(new Known(MARY, TOKEN));
    }

    @Test
    void aTokenWinsOverACookieAndBothOverAGuest() {
        Knocking everything =
                bearer("her-token")
                        .cookie("beseda-session", "her-session")
                        .cookie("beseda-guest", "abcdefghijklmnopqrstuv");

        assertThat(known(Access.OPEN, everything)).contains(new Known(MARY, TOKEN));
        assertThat(known(Access.OPEN, everything.with("authorization")))
                .contains(new Known(MARY, SESSION));
    }

    // 7.1 number 19
    @ParameterizedTest
    @EnumSource(Access.class)
    void whoseSessionOrTokenEndedIsNotSilentlyAGuest(Access access) {
        credentials.end(SESSION);
        credentials.end(TOKEN);
        Knocking page =
                Knocking.handshake()
                        .cookie("beseda-session", "her-session")
                        .cookie("beseda-guest", "abcdefghijklmnopqrstuv");

        assertThat(reason(access, page)).contains(Reason.NOT_SIGNED_IN);
        assertThat(reason(access, bearer("her-token"))).contains(Reason.UNKNOWN_TOKEN);
    }

    @Test
    void whereTheWayIsEncryptedOnlyCookiesThatInsistOnItCount() {
        Knocking plain =
                Knocking.handshake()
                        .with("host", "chat.example.org")
                        .with("origin", "https://chat.example.org")
                        .cookie("beseda-session", "her-session")
                        .cookie("beseda-guest", "abcdefghijklmnopqrstuv");
        assertThat(reason(Access.INVITE, plain)).contains(Reason.NOT_SIGNED_IN);
        assertThat(known(Access.OPEN, plain).orElseThrow().person().id().value())
                .doesNotEndWith("tuv");

        plain.cookie("__Host-beseda-session", "her-session");
        assertThat(known(Access.INVITE, plain)).contains(new Known(MARY, SESSION));
    }

    @Test
    void whenTheDatabaseIsAwayNobodyIsCalledAStranger() {
        Visitors visitors =
                new Visitors(
                        new DoorSettings(Access.OPEN, ""),
                        FakeAccounts.serverAt(""),
                        new FakeCredentials() {
                            @Override
                            public Optional<Known> bySession(String id) {
                                throw new Refusal(ErrorCode.BUSY, "too much to do");
                            }
                        },
                        new FakeGuests());

        assertThat(visitors.identify(Knocking.handshake().cookie("beseda-session", "x").knock()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.BUSY);
                            assertThat(refused.headers()).containsKey("Retry-After");
                        });
    }

    private Optional<Known> known(Access access, Knocking knocking) {
        return identify(access, knocking) instanceof Visitors.Recognised recognised
                ? Optional.of(recognised.known())
                : Optional.empty();
    }

    private Optional<Reason> reason(Access access, Knocking knocking) {
        return identify(access, knocking) instanceof Decision.Refused refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }

    private Visitors.Answer identify(Access access, Knocking knocking) {
        return new Visitors(
                        new DoorSettings(access, ""),
                        FakeAccounts.serverAt("https://chat.example.org"),
                        credentials,
                        new FakeGuests())
                .identify(knocking.knock());
    }

    private static Knocking bearer(String token) {
        return Knocking.handshake().with("authorization", "Bearer " + token);
    }
}
