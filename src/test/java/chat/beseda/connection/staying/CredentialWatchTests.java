package chat.beseda.connection.staying;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Credential;
import chat.beseda.account.FakeAccounts.FakeCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What ended elsewhere is found, and what is in use stays in use. */
class CredentialWatchTests {

    private static final Credential KEPT = new Credential.Session("kept");
    private static final Credential ENDED = new Credential.Token("ended");
    private static final Credential UNKNOWABLE = new Credential.Session("unknowable");

    @Test
    void everybodyIsAskedAfterAndOnlyWhoEndedIsSentAway() {
        List<Credential> asked = new ArrayList<>();
        List<Credential> sentAway = new ArrayList<>();
        FakeCredentials credentials =
                new FakeCredentials() {
                    @Override
                    public boolean holds(Credential credential) {
                        asked.add(credential);
                        if (credential.equals(UNKNOWABLE)) {
                            throw new IllegalStateException("the database is away");
                        }
                        return super.holds(credential);
                    }
                };
        credentials.end(ENDED);

        CredentialWatch.look(Set.of(KEPT, ENDED, UNKNOWABLE), credentials, sentAway::add);

        assertThat(asked).containsExactlyInAnyOrder(KEPT, ENDED, UNKNOWABLE);
        assertThat(sentAway).containsExactly(ENDED);
    }
}
