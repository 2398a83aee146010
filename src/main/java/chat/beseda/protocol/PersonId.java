package chat.beseda.protocol;

/** A person's lasting public identifier, for members and guests alike. Immutable. */
public record PersonId(String value) {

    /** Somebody with an account; others are known by a secret of their own and have no log. */
    public boolean hasAccount() {
        return value.startsWith("p");
    }

    @Override
    public String toString() {
        return value;
    }
}
