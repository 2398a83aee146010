package chat.beseda.account;

/** Hears that a credential ended, so that what was opened with it is closed. Thread-safe. */
public interface CredentialListener {

    /** It holds no more, for good; called after that is on disk. Must not block. */
    void ended(Credential credential);
}
