package chat.beseda.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Credential;
import chat.beseda.account.Person;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PersonId;
import org.junit.jupiter.api.Test;

/** Whoever was let in by what ended is told to sign in again, and nobody else. */
class ConnectionsTests {

    private static final Credential PAGE = new Credential.Session("one");
    private static final Credential OTHER_PAGE = new Credential.Session("two");
    private static final Credential PROGRAM = new Credential.Token("one");

    private final Connections connections = new Connections();

    @Test
    void onlyWhatTheCredentialOpenedIsClosed() {
        FakeFrameSender tab = connected(PAGE);
        FakeFrameSender otherTab = connected(PAGE);
        FakeFrameSender otherBrowser = connected(OTHER_PAGE);
        FakeFrameSender program = connected(PROGRAM);
        FakeFrameSender guest = connected(new Credential.Guest());

        connections.ended(PAGE);

        assertThat(tab.closed()).isEqualTo(CloseCode.SESSION_ENDED);
        assertThat(otherTab.closed()).isEqualTo(CloseCode.SESSION_ENDED);
        assertThat(otherBrowser.closed()).isNull();
        assertThat(program.closed()).isNull();
        assertThat(guest.closed()).isNull();
    }

    @Test
    void eachCredentialIsAskedAfterOnceAndGuestsNever() {
        connected(PAGE);
        connected(PAGE);
        connected(PROGRAM);
        connected(new Credential.Guest());

        assertThat(connections.credentials()).containsExactlyInAnyOrder(PAGE, PROGRAM);
    }

    private FakeFrameSender connected(Credential by) {
        FakeFrameSender sender = FakeFrameSender.quick();
        connections.add(
                new Connection(
                        new Person(new PersonId("pMary"), "Mary", false),
                        sender,
                        Voice.grouped(new FrameCodec(Limits.DEFAULT)),
                        new LifeSigns()),
                by);
        return sender;
    }
}
