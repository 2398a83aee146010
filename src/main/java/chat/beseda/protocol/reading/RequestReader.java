package chat.beseda.protocol.reading;

import static chat.beseda.protocol.reading.Fields.malformed;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.FrameCodec.Decoded;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.PresenceRequest;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.Request;
import chat.beseda.protocol.RoomId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one request, or says why it is none. Immutable, pure. */
public final class RequestReader {

    /** An {@code after} that no log reaches, so that the answer is a reset. */
    private static final long BEYOND_EVERY_HEAD = Long.MAX_VALUE;

    private static final int HISTORY_ENTRIES_DEFAULT = 50;
    private static final int ROOM_CHARACTERS_MAX = 64;

    private static final Set<String> NOT_YET =
            Set.of("react", "pin", "search", "upload", "finish", "cancel");

    private final ObjectParser parser;
    private final Limits limits;

    public RequestReader(Limits limits) {
        this.limits = limits;
        parser = ObjectParser.strict(limits.frameBytesMax());
    }

    public Decoded read(String object) {
        Fields fields = new Fields();
        try {
            parser.parse(object, fields);
            return new Decoded.Understood(request(fields));
        } catch (Refusal refusal) {
            return new Decoded.Malformed(fields.readableRef(), refusal.code(), refusal.words());
        } catch (JacksonException broken) {
            return new Decoded.Malformed(
                    fields.readableRef(), ErrorCode.MALFORMED, complaint(broken));
        }
    }

    /** Words of our own: the parser's would quote the input, however long. */
    private static String complaint(JacksonException broken) {
        return broken instanceof StreamConstraintsException
                ? "The JSON is nested too deeply, or holds too many or too long parts."
                : "This is not valid JSON without repeated names, at character "
                        + broken.getLocation().getColumnNr()
                        + ".";
    }

    private Request request(Fields fields) {
        long ref = fields.whole("ref", 0);
        String type = fields.text("type");
        return switch (type) {
            case "open" -> open(ref, fields);
            case "close" -> new FeedRequest.Close(ref, room(fields));
            case "ping" -> new FeedRequest.Ping(ref);
            case "post" -> post(ref, fields);
            case "edit" ->
                    new MessageRequest.Edit(
                            ref, room(fields), id(fields), target(fields), text(fields));
            case "delete" ->
                    new MessageRequest.Delete(ref, room(fields), id(fields), target(fields));
            case "history" ->
                    new MessageRequest.History(ref, room(fields), position(fields), limit(fields));
            case "typing" -> new PresenceRequest.Typing(ref, room(fields));
            case "looking" ->
                    new PresenceRequest.Looking(
                            ref,
                            fields.hasMore("room") ? Optional.of(room(fields)) : Optional.empty());
            default ->
                    RoomRequestReader.read(type, ref, fields).orElseThrow(() -> unanswered(type));
        };
    }

    private static FeedRequest.Open open(long ref, Fields fields) {
        OptionalLong after = fields.anyWhole("after");
        if (after.isPresent() && !Fields.within(after.getAsLong(), 0)) {
            after = OptionalLong.of(BEYOND_EVERY_HEAD);
        }
        return new FeedRequest.Open(ref, room(fields), after, fields.optionalText("epoch"));
    }

    private MessageRequest.Post post(long ref, Fields fields) {
        if (fields.has("files")) {
            throw new Refusal(ErrorCode.NOT_SUPPORTED, "Messages cannot carry files yet.");
        }
        return new MessageRequest.Post(
                ref, room(fields), id(fields), text(fields), fields.optionalWhole("replyTo", 1));
    }

    private static Position position(Fields fields) {
        OptionalLong before = fields.optionalWhole("before", 1);
        OptionalLong after = fields.optionalWhole("after", 0);
        OptionalLong around = fields.optionalWhole("around", 1);
        if (before.isPresent() ? after.isPresent() || around.isPresent() : bothOf(after, around)) {
            throw new Refusal(
                    ErrorCode.MALFORMED, "At most one of before, after and around may be given.");
        }
        if (before.isPresent()) {
            return new Position.Before(before.getAsLong());
        }
        if (after.isPresent()) {
            return new Position.After(after.getAsLong());
        }
        return around.isPresent() ? new Position.Around(around.getAsLong()) : new Position.Newest();
    }

    private static boolean bothOf(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent();
    }

    private int limit(Fields fields) {
        long limit = fields.anyWhole("limit").orElse(HISTORY_ENTRIES_DEFAULT);
        if (limit < 1) {
            throw malformed("limit", "must be at least 1");
        }
        return (int) Math.min(limit, limits.historyEntriesMax());
    }

    static RoomId room(Fields fields) {
        String room = fields.text("room");
        if (room.isEmpty() || room.length() > ROOM_CHARACTERS_MAX) {
            throw malformed("room", "must have 1 to " + ROOM_CHARACTERS_MAX + " characters");
        }
        return new RoomId(room);
    }

    static String id(Fields fields) {
        return MessageText.clientId(fields.text("id"));
    }

    private static long target(Fields fields) {
        return fields.whole("target", 1);
    }

    private String text(Fields fields) {
        return MessageText.cleaned(fields.text("text"), limits.textCharactersMax());
    }

    private static Refusal unanswered(String type) {
        return NOT_YET.contains(type)
                ? new Refusal(
                        ErrorCode.NOT_SUPPORTED, "This server does not answer " + type + " yet.")
                : new Refusal(ErrorCode.UNKNOWN_TYPE, "There is no request of this type.");
    }
}
