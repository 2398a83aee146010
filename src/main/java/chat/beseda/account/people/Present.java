package chat.beseda.account.people;

import chat.beseda.account.Person;

/** Somebody as they are now, and stay until the transaction ends. Immutable. */
public record Present(Person person, Status status) {

    boolean isActive() {
        return status == Status.ACTIVE;
    }
}
