package chat.beseda.connection.staying;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.connection.Connection;
import chat.beseda.connection.Connections;
import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.Voice;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

class DrainTests {

    private final Connections connections = new Connections();

    @Test
    void everybodyHearsTheGoodbyeAndIsThenClosedForARestart() {
        FakeFrameSender mary = connect("gMary");
        FakeFrameSender pedro = connect("gPedro");

        try (GenericApplicationContext context = context(new ArrayList<>())) {
            Drain drain = new Drain(connections, context);
            drain.start();

            drain.stop();
        }
        assertThat(List.of(mary, pedro))
                .allSatisfy(
                        person -> {
                            assertThat(person.frames())
                                    .singleElement()
                                    .asString()
                                    .contains("\"drain\"", "\"closeInMs\"", "\"backInMs\"");
                            assertThat(person.closed()).isEqualTo(CloseCode.RESTART);
                        });
    }

    @Test
    void newcomersAreSentElsewhereBeforeAnybodyIsClosed() {
        List<AvailabilityChangeEvent<?>> heard = new ArrayList<>();

        try (GenericApplicationContext context = context(heard)) {
            Drain drain = new Drain(connections, context);
            drain.start();
            drain.stop();
        }

        assertThat(heard)
                .extracting(event -> (Object) event.getState())
                .contains(ReadinessState.REFUSING_TRAFFIC);
    }

    private static GenericApplicationContext context(List<AvailabilityChangeEvent<?>> heard) {
        GenericApplicationContext context = new GenericApplicationContext();
        ApplicationListener<AvailabilityChangeEvent<?>> listener = heard::add;
        context.addApplicationListener(listener);
        context.refresh();
        return context;
    }

    private FakeFrameSender connect(String id) {
        FakeFrameSender sender = FakeFrameSender.quick();
        connections.add(
                new Connection(
                        new Person(new PersonId(id), id, true),
                        sender,
                        Voice.grouped(new FrameCodec(Limits.DEFAULT)),
                        new LifeSigns()));
        return sender;
    }
}
