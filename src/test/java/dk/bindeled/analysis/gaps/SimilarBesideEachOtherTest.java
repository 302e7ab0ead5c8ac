package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarBesideEachOtherTest {

    private static final double NONE = Double.NaN;

    @Test
    void noRowsOneRowAndTwoRowsHaveOneOrder() {
        assertThat(order()).isEmpty();
        assertThat(order(new double[] {3})).containsExactly(0);
        assertThat(order(new double[] {3}, new double[] {NONE})).containsExactly(0, 1);
    }

    @Test
    void numbersOnALineComeInTheOrderOfTheLine() {
        int[] order = order(
                new double[] {10},
                new double[] {1},
                new double[] {12},
                new double[] {2},
                new double[] {30},
                new double[] {4});
        // 1 and 2, then 4; 10 and 12; 30: by hand 1 2 4 10 12 30 one way or the other
        assertThat(order[0] == 4 ? reversed(order) : order).containsExactly(1, 3, 5, 0, 2, 4);
    }

    @Test
    void plantedBlocksStandTogetherHoweverTheRowsAreMixed() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int[] block = IntStream.range(0, 30).map(v -> random.nextInt(4)).toArray();
            double[][] rows = new double[30][30];
            for (int i = 0; i < 30; i++) {
                for (int j = 0; j < 30; j++) {
                    rows[i][j] = i == j ? NONE : (block[i] == block[j] ? 5 : -1) + random.nextDouble();
                }
            }
            int[] order = SimilarBesideEachOther.order(rows, Progress.UNWATCHED);
            assertThat(Arrays.stream(order).sorted().toArray())
                    .isEqualTo(IntStream.range(0, 30).toArray());
            long changes = IntStream.range(1, 30)
                    .filter(k -> block[order[k]] != block[order[k - 1]])
                    .count();
            assertThat(changes).isEqualTo(Arrays.stream(block).distinct().count() - 1);
        }
    }

    @Test
    void whatACancelledOrderWouldHaveBeenIsNotWaitedFor() {
        assertThatThrownBy(() -> SimilarBesideEachOther.order(new double[3][2], new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] order(double[]... rows) {
        return SimilarBesideEachOther.order(rows, Progress.UNWATCHED);
    }

    private static int[] reversed(int[] order) {
        return IntStream.range(0, order.length)
                .map(k -> order[order.length - 1 - k])
                .toArray();
    }
}
