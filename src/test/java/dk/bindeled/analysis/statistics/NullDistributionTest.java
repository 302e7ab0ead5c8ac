package dk.bindeled.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import java.util.List;
import org.junit.jupiter.api.Test;

class NullDistributionTest {

    @Test
    void fourDrawsAreWorkedByHand() {
        // middle of 0.9 and 0.1 0.2 0.3 0.5 is 0.4: the observed lies 0.5 away, none of the draws does
        Figure far = NullDistribution.compare(Figure.of(0.9, 7), 0.1, 0.2, 0.3, 0.5);
        assertThat(far.expected()).isNotNull().isCloseTo(0.275, within(1e-12));
        assertThat(far.p()).isEqualTo(1.0 / 5);
        assertThat(far.n()).isEqualTo(7);
        // middle of 0.5 and 0.1 0.2 0.3 0.9 is 0.4: 0.1 off, and so is 0.3; only 0.3 to 0.5 would be nearer
        assertThat(NullDistribution.compare(Figure.of(0.5, 7), 0.1, 0.2, 0.3, 0.9)
                        .p())
                .isEqualTo(1);
        // middle of 0.6 and 0.1 0.2 0.3 0.8 is 0.4: 0.2 and 0.6 are as far, 0.3 is nearer
        assertThat(NullDistribution.compare(Figure.of(0.6, 7), 0.1, 0.2, 0.3, 0.8)
                        .p())
                .isEqualTo(4.0 / 5);
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        Figure missing = Figure.missing(Reason.NO_TRIPLES, 0);
        assertThat(NullDistribution.compare(missing, 0.1)).isEqualTo(missing);
        assertThat(NullDistribution.compare(Figure.of(0.1, 2))).isEqualTo(Figure.of(0.1, 2));
    }

    @Test
    void pIsNeverZeroAndIsOneWhereAllThatChanceCanGiveIsTheSame() {
        for (double observed : new double[] {-1e9, 0, 1e9}) {
            assertThat(NullDistribution.compare(Figure.of(observed, 1), new double[99])
                            .p())
                    .isEqualTo(observed == 0 ? 1 : 0.01);
        }
    }

    @Test
    void ofNetworksThatChanceMadeAQuarterHasAPOfAQuarterOrLess() {
        assertThat(ofAQuarterOrLess(new DegreePreservingSwaps())).isBetween(66, 134);
    }

    @Test
    void pKeepsItsPromiseHoweverShortTheWalks() {
        // begun at the observed network itself, short walks would lie around it, and it would hardly ever stand out
        NullModel brief = (from, random, progress) -> DegreePreservingSwaps.walk(from, 7, random, progress);
        assertThat(ofAQuarterOrLess(brief)).isBetween(66, 134);
    }

    /**
     * How many of 400 networks that are ends of walks themselves, so that their p is as likely to be any of 1/20 … 20/20, have one of 1/4 or less. The
     * limits used are four standard deviations of such a count.
     */
    private static int ofAQuarterOrLess(NullModel model) {
        int below = 0;
        for (int k = 0; k < 400; k++) {
            Adjacency observed = EvenSpread.walk(new DegreePreservingSwaps(), Families.random(12, 0.3, 5), k);
            Double p = compare(model, observed, 19, 1_000 + k, 1).p();
            assertThat(p).isNotNull();
            below += p <= 0.25 ? 1 : 0;
        }
        return below;
    }

    @Test
    void theSeedDecidesAndTheNumberOfThreadsDoesNot() {
        Adjacency graph = Families.random(60, 0.1, 3);
        Figure alone = compare(graph, 40, 5, 1);
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(compare(graph, 40, 5, threads)).isEqualTo(alone);
        }
        assertThat(compare(graph, 40, 6, 1).expected()).isNotEqualTo(alone.expected());
    }

    @Test
    void tooFewRunsAreRefused() {
        assertThatThrownBy(() -> compare(Families.cycle(5), 18, 1, 1)).hasMessageContaining("18");
    }

    private static Figure compare(Adjacency observed, int runs, long seed, int threads) {
        return compare(new DegreePreservingSwaps(), observed, runs, seed, threads);
    }

    /** The mean of weights that pairs of nodes have for no reason, so that no two networks have the same. */
    private static Figure compare(NullModel model, Adjacency observed, int runs, long seed, int threads) {
        return NullDistribution.compare(
                        observed,
                        model,
                        graph -> List.of(meanWeight(graph)),
                        runs,
                        seed,
                        new Chunks(threads),
                        Progress.UNWATCHED)
                .getFirst();
    }

    private static Figure meanWeight(Adjacency graph) {
        double sum = 0;
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                sum += u < v ? Seeds.unit(Seeds.hash(1, u, v)) : 0;
            }
        }
        return Figure.of(sum / graph.edgeCount(), graph.edgeCount());
    }
}
