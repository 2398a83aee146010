package chat.beseda.connection.door;

import chat.beseda.account.Credentials.Known;
import chat.beseda.account.Person;
import java.util.Map;

/** What the guard says to who knocks. Immutable. */
public sealed interface Decision {

    /**
     * Come in.
     *
     * @param known who the connection speaks for, and by what they were recognised
     * @param subProtocol what will be spoken
     * @param place the network they came from, as limits count it
     * @param query what stands in the address, decoded
     */
    record Admitted(Known known, SubProtocol subProtocol, String place, Map<String, String> query)
            implements Decision {

        public Person person() {
            return known.person();
        }
    }

    /**
     * Not like this.
     *
     * @param reason status and word
     * @param detail fills the place in the reason's words, if they have one
     * @param headers what the status requires, such as {@code Retry-After}
     */
    record Refused(Reason reason, String detail, Map<String, String> headers)
            implements Decision, Visitors.Answer {

        public static Refused because(Reason reason) {
            return new Refused(reason, "", Map.of());
        }

        public static Refused because(Reason reason, String detail) {
            return new Refused(reason, detail, Map.of());
        }

        public static Refused withHeader(Reason reason, String name, String value) {
            return new Refused(reason, value, Map.of(name, value));
        }
    }
}
