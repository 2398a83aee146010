package chat.beseda.room.changing;

import chat.beseda.protocol.RoomId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a room gets at random before it is made. Immutable. */
record NewRoom(RoomId id, String epoch) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;
    private static final int EPOCH_BYTES = 8;

    static NewRoom random() {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(ID_BYTES));
        return new NewRoom(new RoomId("r" + id), HexFormat.of().formatHex(bytes(EPOCH_BYTES)));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
