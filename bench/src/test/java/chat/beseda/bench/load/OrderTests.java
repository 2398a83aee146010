package chat.beseda.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTests {

    private final Tally tally = new Tally();
    private final Order order = new Order(tally);

    @Test
    void whatFollowsIsFine() {
        order.startAfter(4);
        order.hear(5, 3, true);
        order.hear(8, 1, true);
        assertThat(tally.errors()).isEmpty();
        assertThat(order.nextSeq()).isEqualTo(9);
    }

    @Test
    void aHoleIsNoticed() {
        order.startAfter(4);
        order.hear(6, 1, true);
        assertThat(tally.errors()).containsEntry("a hole before a seq", 1L);
    }

    @Test
    void aRepetitionIsNoticed() {
        order.startAfter(4);
        order.hear(5, 2, true);
        order.hear(6, 2, true);
        assertThat(tally.errors()).containsEntry("a seq twice", 1L);
    }

    @Test
    void disorderWithinAFrameIsNoticed() {
        order.hear(5, 2, false);
        assertThat(tally.errors()).containsEntry("seqs out of order within a frame", 1L);
    }
}
