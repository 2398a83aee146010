package chat.beseda.connection.conversation;

import chat.beseda.account.Person;
import chat.beseda.connection.Connection;
import chat.beseda.connection.following.ConnectionFeeds;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PlainMessage;
import chat.beseda.protocol.Refusal;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A conversation as the lessons' ten lines of JavaScript speak it: what one says goes to the one
 * room, and comes back with everybody else's. Confined to the connection's reading thread.
 */
final class PlainConversation implements Conversation {

    /** Plain mode has no numbers for its requests. */
    private static final long NO_REF = 0;

    private final Connection connection;
    private final ConnectionFeeds feeds;
    private final Questions questions;
    private final PlainPlace place;
    private final PlainPorch porch;

    PlainConversation(
            Connection connection,
            ConnectionFeeds feeds,
            Questions questions,
            PlainPlace place,
            PlainPorch porch) {
        this.connection = connection;
        this.feeds = feeds;
        this.questions = questions;
        this.place = place;
        this.porch = porch;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** Says nothing but what follows; or that it cannot start where it was asked to. */
    @Override
    public void begin() {
        questions.count(
                OptionalLong.empty(),
                () ->
                        feeds.open(
                                connection.person(),
                                place.open(),
                                porch.tongues().plain(),
                                this::tellReset));
    }

    @Override
    public void hear(String frame) {
        questions.count(
                OptionalLong.empty(),
                () -> {
                    PlainMessage said = porch.codec().decode(frame);
                    questions.ask(speaker(said), post(said));
                });
    }

    private Person speaker(PlainMessage said) {
        Person person = connection.person();
        return said.userName().map(label -> porch.guests().called(person, label)).orElse(person);
    }

    private MessageRequest.Post post(PlainMessage said) {
        String id = said.id().orElseGet(() -> UUID.randomUUID().toString());
        return new MessageRequest.Post(
                NO_REF, place.room(), id, said.content(), OptionalLong.empty());
    }

    @Override
    public void hearBytes() {
        questions.count(
                OptionalLong.empty(),
                () -> {
                    throw new Refusal(ErrorCode.NOT_SUPPORTED, "Files are not understood yet.");
                });
    }

    private void tellReset(Ok.Opened opened) {
        if (opened.reset() && place.after().isPresent()) {
            byte[] reset = porch.codec().encodeReset(opened.seq(), opened.epoch());
            connection.outbox().offer(Frame.singleAlone(reset));
        }
    }
}
