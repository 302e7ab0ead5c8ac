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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullDistributionTest {

    @Test
    void drawsAreWorkedByHand() {
        // middle of 0.9 and five times 0.1 0.2 0.3 0.5 is 6.4/21 = 0.305: the observed lies 0.595 away, none of the
        // draws does
        Figure far = NullDistribution.compare(Figure.of(0.9, 7), fiveTimes(0.1, 0.2, 0.3, 0.5));
        assertThat(far.expected()).isNotNull().isCloseTo(0.275, within(1e-12));
        assertThat(far.p()).isEqualTo(1.0 / 21);
        assertThat(far.n()).isEqualTo(7);
        // middle of 0.6 and five times 0.1 0.2 0.3 0.8 is 7.6/21 = 0.362, 0.238 off: 0.1 and 0.8 are as far, 0.2 and
        // 0.3 nearer
        assertThat(NullDistribution.compare(Figure.of(0.6, 7), fiveTimes(0.1, 0.2, 0.3, 0.8))
                        .p())
                .isEqualTo(11.0 / 21);
        // middle of 0.5, 0.3 and eighteen times 0.4 is 0.4: the observed is 0.1 off, and just as far is 0.3
        double[] tied = new double[19];
        Arrays.fill(tied, 0.4);
        tied[7] = 0.3;
        assertThat(NullDistribution.compare(Figure.of(0.5, 7), tied).p()).isEqualTo(2.0 / 20);
    }

    private static double[] fiveTimes(double... values) {
        return IntStream.range(0, 5 * values.length)
                .mapToDouble(k -> values[k % values.length])
                .toArray();
    }

    @Test
    void whereFewerDrawsThanNineteenAreDefinedThereIsNeitherExpectedValueNorP() {
        Figure observed = Figure.of(0.9, 7);
        assertThat(NullDistribution.compare(observed, new double[18])).isEqualTo(observed);
        assertThat(NullDistribution.compare(observed, new double[19]))
                .isEqualTo(observed.withExpected(0.0).withP(1.0 / 20));
    }

    @Test
    void networksInWhichAFigureIsNotDefinedCountAmongNone() {
        Adjacency observed = Families.cycle(7);
        assertThat(definedIn(observed, 19).p()).isNotNull();
        assertThat(definedIn(observed, 18)).isEqualTo(Figure.of(0.9, 7));
    }

    /** A figure that is known in the observed network and in so many of 30 random ones. */
    private static Figure definedIn(Adjacency observed, int defined) {
        AtomicInteger measured = new AtomicInteger();
        return NullDistribution.compare(
                        observed,
                        new DegreePreservingSwaps(),
                        graph -> List.of(
                                measured.getAndIncrement() <= defined
                                        ? Figure.of(0.9, 7)
                                        : Figure.missing(Reason.NO_TRIPLES, 0)),
                        30,
                        1,
                        new Chunks(1),
                        Progress.UNWATCHED)
                .getFirst();
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
