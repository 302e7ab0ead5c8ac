package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EiIndexTest {

    @Test
    void withoutTiesOrWithOneGroupThereIsNoIndex() {
        Groups apart = Families.groups(2, new int[] {0}, new int[] {1});
        assertThat(of(Adjacency.ofEdges(2), apart, 1)).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(of(Adjacency.ofEdges(2, 0, 1), Families.groups(2, new int[] {0, 1}), 1))
                .isEqualTo(Figure.missing(Reason.ONE_GROUP_ONLY, 1));
        assertThat(of(Adjacency.ofEdges(2, 0, 1), apart, 1))
                .isEqualTo(Figure.of(1, 1).withExpected(1.0).withP(1));
    }

    @Test
    void twoPairsAreWorkedByHand() {
        // 0---1   2---3 with groups {0, 1} and {2, 3}: of the three ways to deal them out only this one has no tie
        // between
        Figure ei = of(Adjacency.ofEdges(4, 0, 1, 2, 3), Families.groups(4, new int[] {0, 1}, new int[] {2, 3}), 1);
        assertThat(ei.value()).isEqualTo(-1);
        assertThat(ei.expected()).isCloseTo(2 * (4.0 / 6) - 1, within(1e-12));
        // the mean is 4/3 ties between: 0 is farther from it than 2, so a third of all dealings is as extreme
        assertThat(ei.p()).isCloseTo(1.0 / 3, within(0.05));
    }

    @Test
    void theExpectationIsWhatManyDealingsAverage() {
        Adjacency graph = Families.random(30, 0.2, 4);
        Groups groups = Families.groups(30, 5, 3, false, 4);
        Figure ei = of(graph, groups, 1);
        int draws = 20_000;
        long between = 0;
        RandomGenerator random = Seeds.stream(3, 3);
        int[] dealt = IntStream.range(0, 30).toArray();
        for (int k = 0; k < draws; k++) {
            Dealing.shuffle(dealt, random);
            between += between(graph, groups, dealt);
        }
        double mean = 2.0 * between / draws / graph.edgeCount() - 1;
        assertThat(ei.expected()).isCloseTo(mean, within(0.005));
    }

    @Test
    void fourDealingsSideBySideAreFourDealingsOneByOne() {
        Adjacency graph = Families.random(200, 0.1, 6);
        Groups groups = Families.groups(200, 9, 1, false, 6);
        checkDealings(graph, groups);
    }

    @Test
    void dealingsOfOverlappingGroupsAreCountedRightWithFewAndManyGroups() {
        Adjacency graph = Families.random(200, 0.1, 7);
        checkDealings(graph, Families.groups(200, 9, 3, false, 7));
        checkDealings(graph, Families.groups(200, 300, 5, false, 8));
    }

    @Test
    void theVarianceIsThatOfAllDealings() {
        // five persons, 120 ways to deal their sets out
        Adjacency graph = Adjacency.ofEdges(5, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4);
        Groups groups = Families.groups(5, new int[] {0, 1}, new int[] {1, 2, 3}, new int[] {4});
        int[] dealt = IntStream.range(0, 5).toArray();
        double[] sums = new double[3];
        permute(dealt, 0, graph, groups, sums);
        double mean = sums[1] / sums[0];
        double variance = sums[2] / sums[0] - mean * mean;
        EiIndex index = new EiIndex(ClassifiedGraph.of(graph, groups));
        assertThat(sums[0]).isEqualTo(120);
        assertThat(index.varianceWithin()).isCloseTo(variance, within(1e-9));
    }

    @Test
    void momentsAndDrawsAgreeOnOrdinaryNetworks() {
        Adjacency graph = Families.random(150, 0.1, 12);
        for (int seed = 0; seed < 5; seed++) {
            ClassifiedGraph classified = ClassifiedGraph.of(graph, Families.groups(150, 6, 2, false, seed));
            EiIndex index = new EiIndex(classified);
            Double drawn = index.byDraws(
                            new GroupEi(classified, List.of()), 20_000, 5, new Chunks(2), Progress.UNWATCHED)
                    .network()
                    .p();
            assertThat(drawn).isNotNull();
            assertThat(index.pByMoments()).isCloseTo(drawn, within(0.05));
        }
    }

    @Test
    void theSameSeedGivesTheSamePOnAnyNumberOfThreads() {
        ClassifiedGraph classified =
                ClassifiedGraph.of(Families.random(80, 0.1, 2), Families.groups(80, 4, 1, false, 5));
        Figure alone = EiIndex.of(classified, 999, 7, new Chunks(1), Progress.UNWATCHED);
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(EiIndex.of(classified, 999, 7, new Chunks(threads), Progress.UNWATCHED))
                    .isEqualTo(alone);
        }
        assertThat(alone.p()).isNotNull().isGreaterThan(0.01);
        assertThat(EiIndex.of(classified, 999, 8, new Chunks(1), Progress.UNWATCHED)
                        .p())
                .isNotEqualTo(alone.p());
    }

    @Test
    void tooFewDrawsAreRefused() {
        ClassifiedGraph classified =
                ClassifiedGraph.of(Adjacency.ofEdges(2, 0, 1), Families.groups(2, new int[] {0}, new int[] {1}));
        assertThatThrownBy(() -> EiIndex.of(classified, 998, 1, new Chunks(1), Progress.UNWATCHED))
                .hasMessageContaining("998");
    }

    private static Figure of(Adjacency graph, Groups groups, long seed) {
        return EiIndex.of(ClassifiedGraph.of(graph, groups), 999, seed, new Chunks(2), Progress.UNWATCHED);
    }

    /** Deals as the kernel does and counts one by one, from the same stream. */
    private static void checkDealings(Adjacency graph, Groups groups) {
        GroupSets sets = new GroupSets(graph, groups);
        Dealing dealing = Dealing.of(sets, Dealing.Edges.of(graph), Seeds.stream(1, 2));
        RandomGenerator random = Seeds.stream(1, 2);
        int[] dealt = sets.setOfNodes();
        int[] example = new int[sets.count()];
        for (int v = 0; v < dealt.length; v++) {
            example[dealt[v]] = v;
        }
        for (int round = 0; round < 5; round++) {
            dealing.deal();
            for (int k = 0; k < dealing.width(); k++) {
                Dealing.shuffle(dealt, random);
                int[] owners = Arrays.stream(dealt).map(set -> example[set]).toArray();
                assertThat(dealing.between(k)).isEqualTo(between(graph, groups, owners));
            }
        }
    }

    private static int between(Adjacency graph, Groups groups, int[] dealt) {
        int count = 0;
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                count += u < v && !groups.share(dealt[u], dealt[v]) ? 1 : 0;
            }
        }
        return count;
    }

    private static void permute(int[] dealt, int from, Adjacency graph, Groups groups, double[] sums) {
        if (from == dealt.length) {
            double between = between(graph, groups, dealt);
            sums[0] += 1;
            sums[1] += between;
            sums[2] += between * between;
            return;
        }
        for (int k = from; k < dealt.length; k++) {
            swap(dealt, from, k);
            permute(dealt, from + 1, graph, groups, sums);
            swap(dealt, from, k);
        }
    }

    private static void swap(int[] values, int i, int j) {
        int kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
