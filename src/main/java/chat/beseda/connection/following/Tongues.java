package chat.beseda.connection.following;

import chat.beseda.database.StoredEvent;
import chat.beseda.delivery.Batch;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.PlainCodec;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Room;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The two ways of speaking that there are. Immutable. */
@Component
public final class Tongues {

    private final FrameCodec codec;
    private final PlainCodec plainCodec;

    public Tongues(FrameCodec codec, PlainCodec plainCodec) {
        this.codec = codec;
        this.plainCodec = plainCodec;
    }

    /** {@code beseda.v1}: events in groups. */
    public Tongue grouped() {
        Rendition grouped = new Grouped();
        return room -> grouped;
    }

    /** Plain mode: one message a frame. */
    public Tongue plain() {
        return Plain::new;
    }

    private final class Grouped implements Rendition {

        @Override
        public List<Frame> live(Batch batch) {
            return List.of(batch.frame());
        }

        @Override
        public List<Frame> replay(RoomId room, List<StoredEvent> events) {
            return List.of(
                    Frame.single(
                            codec.encodeStored(
                                    room, events.stream().map(StoredEvent::json).toList())));
        }
    }

    private final class Plain implements Rendition {

        private final String epoch;

        Plain(Room room) {
            epoch = room.epoch();
        }

        @Override
        public List<Frame> live(Batch batch) {
            return batch.plain(events -> frames(events, Frame::sharedAlone));
        }

        @Override
        public List<Frame> replay(RoomId room, List<StoredEvent> events) {
            return frames(events, Frame::singleAlone);
        }

        private List<Frame> frames(List<StoredEvent> events, Function<byte[], Frame> framing) {
            return events.stream()
                    .flatMap(event -> plainCodec.encodeStored(event.json(), epoch).stream())
                    .map(framing)
                    .toList();
        }
    }
}
