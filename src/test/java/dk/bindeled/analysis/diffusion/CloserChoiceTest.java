package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloserChoiceTest {

    @Test
    void whomTheChosenReachIsNotReachedAgain() {
        // everyone of 0-7 knows everyone there, and so do those of 8-12
        int[] ends = IntStream.range(0, 13)
                .flatMap(u -> IntStream.range(u + 1, u < 8 ? 8 : 13).flatMap(v -> IntStream.of(u, v)))
                .toArray();
        DiffusionModel model = DiffusionModel.independentCascade(SmallNetwork.of(13, ends), 0.4);
        ReverseSampler sampler = new ReverseSampler(model, null, null, 1);
        SetSystem sets = new SetSystem(13);
        int size = 1 << 14;
        sampler.draw(sets, size, new Chunks(1), Progress.UNWATCHED);
        BitSet eligible = new BitSet();
        eligible.set(0, 13);
        double[] own = new double[13];
        Arrays.fill(own, size / 13.0);
        List<Integer> nodes = new CloserChoice(
                        model,
                        sampler.arcs(),
                        sets,
                        sets.index(),
                        new NumberLimit(eligible, 2),
                        own,
                        Progress.UNWATCHED)
                .choose();
        assertThat(nodes).hasSize(2);
        assertThat(nodes.get(0)).isLessThan(8);
        assertThat(nodes.get(1)).isGreaterThan(7);
    }

    @Test
    void ofThoseWhoCostNothingTheOnesWhoReachMostComeFirst() {
        DiffusionModel model = starsAndLoners();
        ReverseSampler sampler = new ReverseSampler(model, null, null, 1);
        int n = model.graph().size();
        SetSystem sets = new SetSystem(n);
        int size = 1 << 13;
        sampler.draw(sets, size, new Chunks(1), Progress.UNWATCHED);
        BitSet eligible = new BitSet();
        eligible.set(0, 5);
        double[] own = new double[n];
        Arrays.fill(own, (double) size / n);
        SeedLimits limits = new BudgetLimits(eligible, 2, new SeedRequest.Budget(v -> 0, 10));
        assertThat(new CloserChoice(model, sampler.arcs(), sets, sets.index(), limits, own, Progress.UNWATCHED)
                        .choose())
                .containsExactly(4, 3);
        SeedRequest request = SeedRequest.of(2).among(v -> v < 5).withBudget(v -> 0, 10);
        assertThat(SeedSelection.of(model, request, 3, new Chunks(1), Progress.UNWATCHED)
                        .seeds())
                .containsExactlyInAnyOrder(3, 4);
    }

    /** 0, 1 and 2 know nobody, 3 knows 40 and 4 knows 80 others. */
    private static DiffusionModel starsAndLoners() {
        int[] ends = IntStream.range(5, 125)
                .flatMap(v -> IntStream.of(v < 45 ? 3 : 4, v))
                .toArray();
        return DiffusionModel.independentCascade(SmallNetwork.of(125, ends), 0.4);
    }

    @Test
    void aSetDependsOnTheSeedAndItsNumberOnlyHoweverTheyAreDrawn() {
        Random random = new Random(3);
        DiffusionModel model = DiffusionModel.weightedCascade(SmallNetwork.random(random, 60, 150));
        int size = 64 * 50;
        SetSystem once = new SetSystem(60);
        new ReverseSampler(model, null, null, 4).draw(once, size, new Chunks(1), Progress.UNWATCHED);
        SetSystem often = new SetSystem(60);
        ReverseSampler sampler = new ReverseSampler(model, null, null, 4);
        for (int some : new int[] {64, 64 * 3, 64 * 30, size}) {
            sampler.draw(often, some, new Chunks(3), Progress.UNWATCHED);
            assertThat(often.size()).isEqualTo(some);
        }
        assertThat(often.counts()).isEqualTo(once.counts());
        assertThat(often.members()).isEqualTo(once.members());
        for (int set = 0; set < size; set += SetSystem.BLOCK) {
            assertThat(often.blockOf(set)).isEqualTo(once.blockOf(set));
        }
        assertThat(IntStream.range(0, 50).mapToObj(block -> Arrays.toString(once.blockOf(block * SetSystem.BLOCK))))
                .doesNotHaveDuplicates();
    }
}
