package chat.beseda.protocol;

/** A person's lasting public identifier, for members and guests alike. Immutable. */
public record PersonId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
