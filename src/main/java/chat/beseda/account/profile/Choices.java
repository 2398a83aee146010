package chat.beseda.account.profile;

import chat.beseda.account.Profiles;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps what people choose for themselves, so that it is theirs in every browser. Thread-safe. */
@Component
public final class Choices implements Profiles {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final ProfileStore store;
    private final PhotoStore photos;
    private final AccountWriter writer;

    Choices(ProfileStore store, PhotoStore photos, AccountWriter writer) {
        this.store = store;
        this.photos = photos;
        this.writer = writer;
    }

    @Override
    public Profile of(PersonId person) {
        return person.hasAccount() ? store.read(person) : Profile.PLAIN;
    }

    @Override
    public Optional<byte[]> photo(PersonId person, String etag) {
        return photos.read(person, etag);
    }

    /**
     * Shows others a line, or with an empty one nothing.
     *
     * @throws Declined if it will not do
     */
    public void status(PersonId person, String typed) {
        String line = StatusLine.of(typed).shown();
        writer.write(
                transaction -> {
                    store.status(transaction, person, line);
                    return true;
                });
    }

    /** Shows them the pages like this; {@link Declined} for a word that is no theme. */
    public void theme(PersonId person, String theme) {
        if (!THEMES.contains(theme)) {
            throw new Declined(Problem.NOT_FOR_YOU);
        }
        writer.write(
                transaction -> {
                    store.theme(transaction, person, theme);
                    return true;
                });
    }
}
