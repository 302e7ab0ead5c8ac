package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestSumTest {

    @Test
    void isThatOfTheSortedNumbersAndGivesBackAllOthers() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            int most = random.nextInt(12);
            int[] numbers = random.ints(random.nextInt(40), 0, 30).toArray();
            LargestSum largest = new LargestSum(most);
            long back = 0;
            for (int number : numbers) {
                long before = largest.sum();
                boolean wanted = largest.wants(number);
                back += largest.offer(number);
                assertThat(largest.sum() != before).isEqualTo(wanted && number > 0);
            }
            int[] sorted = IntStream.of(numbers).sorted().toArray();
            assertThat(largest.sum())
                    .isEqualTo(
                            IntStream.of(Arrays.copyOfRange(sorted, Math.max(0, sorted.length - most), sorted.length))
                                    .sum());
            assertThat(largest.sum() + back).isEqualTo(IntStream.of(numbers).sum());
        }
    }
}
