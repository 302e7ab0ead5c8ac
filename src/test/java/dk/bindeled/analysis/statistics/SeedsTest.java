package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void aStreamGivesTheSameNumbersEachTime() {
        RandomGenerator once = Seeds.stream(5, 3);
        RandomGenerator again = Seeds.stream(5, 3);
        for (int k = 0; k < 100; k++) {
            assertThat(once.nextLong()).isEqualTo(again.nextLong());
        }
    }

    @Test
    void streamsOfNeighbouringSeedsAndNumbersAllDiffer() {
        Set<Long> firsts = new HashSet<>();
        for (int seed = -20; seed < 20; seed++) {
            for (int stream = 0; stream < 40; stream++) {
                firsts.add(Seeds.stream(seed, stream).nextLong());
            }
        }
        assertThat(firsts).hasSize(40 * 40);
    }

    @Test
    void keysInAnotherOrderGiveOtherBits() {
        assertThat(Seeds.hash(1, 2, 3)).isNotEqualTo(Seeds.hash(1, 3, 2));
        assertThat(Seeds.hash(1, 2)).isNotEqualTo(Seeds.hash(2, 1));
    }

    @Test
    void unitNumbersSpreadEvenlyBetweenZeroAndOne() {
        int draws = 100_000;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < draws; k++) {
            double u = Seeds.unit(Seeds.hash(9, k));
            assertThat(u).isBetween(0.0, Math.nextDown(1.0));
            sum += u;
            squares += u * u;
        }
        assertThat(sum / draws).isCloseTo(1.0 / 2, within(0.005));
        assertThat(squares / draws).isCloseTo(1.0 / 3, within(0.005));
    }

    @Test
    void numbersBelowABoundAreAllAsLikely() {
        RandomGenerator random = Seeds.stream(1, 1);
        int[] counts = new int[7];
        for (int k = 0; k < 70_000; k++) {
            counts[Seeds.below(random, 7)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
        assertThat(Seeds.below(random, 1)).isZero();
    }
}
