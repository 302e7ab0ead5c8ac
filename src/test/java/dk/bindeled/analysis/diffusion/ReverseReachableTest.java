package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReverseReachableTest {

    @Test
    void oneSetOfVeryManyIsCutShortWhenTheWorkIsCancelled() {
        DiffusionModel model = DiffusionModel.independentCascade(SmallNetwork.path(10_000), 1);
        ReverseWalk walk = new ReverseWalk(model, new IncomingArcs(model), null, null);
        walk.draw(1, 1, Progress.UNWATCHED);
        assertThat(walk.size()).isEqualTo(10_000);
        assertThatThrownBy(() -> walk.draw(1, 1, new CancelledProgress())).isInstanceOf(CancellationException.class);
        BitSet nobody = new BitSet();
        assertThatThrownBy(() -> walk.hits(1, 1, nobody, nobody, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static final Chunks ALONE = new Chunks(1);
    private static final int SETS = 1 << 16;

    /** Upper 0.1 % of chi-square with 15 degrees of freedom. */
    private static final double CHI_SQUARE_15 = 37.70;

    @Test
    void theShareOfSetsHitIsWithoutBiasWhatSeedsReachInEveryModel() {
        Random random = new Random(11);
        for (int round = 0; round < 24; round++) {
            Snapshot snapshot = SmallNetwork.random(random, 6, 6);
            agrees(SmallNetwork.model(snapshot, round, random), null, null, random.nextInt(1, 63), round);
        }
    }

    @Test
    void itIsSoForATargetGroupAndBeforeADeadline() {
        Random random = new Random(12);
        for (int round = 0; round < 24; round++) {
            DiffusionModel model = SmallNetwork.model(SmallNetwork.random(random, 6, 6), round, random);
            int set = random.nextInt(1, 63);
            double[] weights = random.doubles(6).map(w -> w < 0.4 ? 0 : 5 * w).toArray();
            weights[5] = 1;
            agrees(model, v -> weights[v], null, set, round);
            agrees(model, null, random.nextInt(3), set, round);
        }
    }

    private static void agrees(
            DiffusionModel model, @Nullable IntToDoubleFunction weights, @Nullable Integer rings, int set, long seed) {
        ExactSpread exact = new ExactSpread(model, weights, rings);
        List<Integer> seeds =
                IntStream.range(0, 6).filter(v -> (set >> v & 1) == 1).boxed().toList();
        double everyone = new TargetWeights(weights, 6).sum();
        double share = Math.min(1, exact.of(set) / everyone);
        double error = everyone * Math.sqrt(share * (1 - share) / SETS);
        assertThat(SeedSelection.spread(model, seeds, weights, rings, SETS, seed, ALONE, Progress.UNWATCHED))
                .as("%s, set %d, rings %s", model.kind(), set, rings)
                .isCloseTo(exact.of(set), within(4 * error + 1e-9));
    }

    @Test
    void subsetsOfArcsAreDrawnAsByACoinForEach() {
        Snapshot star = SmallNetwork.of(5, 0, 1, 0, 2, 0, 3, 0, 4);
        double[] different = {0.1, 0.5, 0.9, 0.25};
        // the arc from leaf v to the hub is the only one of its row
        subsets(DiffusionModel.independentCascade(star, arc -> arc < 4 ? 0.5 : different[arc - 4]), different);
        for (double p : new double[] {0.05, 0.3, 0.8}) {
            subsets(DiffusionModel.independentCascade(star, p), p, p, p, p);
        }
        subsets(DiffusionModel.weightedCascade(star), 0.25, 0.25, 0.25, 0.25);
    }

    private static void subsets(DiffusionModel model, double... p) {
        IncomingArcs arcs = new IncomingArcs(model);
        Draws draws = new Draws();
        int[] seen = new int[16];
        int runs = 200_000;
        for (int run = 0; run < runs; run++) {
            draws.begin(5, run);
            int subset = 0;
            for (int arc = arcs.next(0, 0, draws); arc < 4; arc = arcs.next(0, arc + 1, draws)) {
                subset |= 1 << arc;
            }
            seen[subset]++;
        }
        double chiSquare = 0;
        for (int subset = 0; subset < 16; subset++) {
            double expected = runs;
            for (int arc = 0; arc < 4; arc++) {
                expected *= (subset >> arc & 1) == 1 ? p[arc] : 1 - p[arc];
            }
            chiSquare += (seen[subset] - expected) * (seen[subset] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(CHI_SQUARE_15);
    }

    @Test
    void theQuickLogarithmIsThatOfStrictMath() {
        Random random = new Random(2);
        assertThat(Draws.log(1)).isCloseTo(0, within(1e-11));
        for (int run = 0; run < 100_000; run++) {
            double u = 1 - random.nextDouble();
            double small = u * Math.scalb(1.0, -random.nextInt(50));
            assertThat(Draws.log(small)).isCloseTo(StrictMath.log(small), within(1e-11 * (1 - Math.log(small))));
        }
        assertThat(Draws.log(0x1.0p-53)).isCloseTo(-53 * Math.log(2), within(1e-9));
    }

    @Test
    void arcsThatAlwaysOrNeverComeTrueDoSo() {
        Snapshot star = SmallNetwork.of(5, 0, 1, 0, 2, 0, 3, 0, 4);
        Draws draws = new Draws();
        draws.begin(1, 1);
        IncomingArcs never = new IncomingArcs(DiffusionModel.independentCascade(star, 0));
        IncomingArcs always = new IncomingArcs(DiffusionModel.independentCascade(star, 1));
        IncomingArcs third = new IncomingArcs(DiffusionModel.independentCascade(star, arc -> arc == 6 ? 1 : 0));
        for (int run = 0; run < 1000; run++) {
            assertThat(never.next(0, 0, draws)).isEqualTo(4);
            assertThat(always.next(0, 0, draws)).isZero();
            assertThat(always.next(0, 3, draws)).isEqualTo(3);
            assertThat(third.next(0, 0, draws)).isEqualTo(2);
            assertThat(third.next(0, 3, draws)).isEqualTo(4);
        }
    }

    @Test
    void nodesAreDrawnInProportionToTheirWeightAndThoseWithoutNever() {
        double[] weights = {0, 1, 2, 0, 5, 0.5};
        WeightedDraw draw = new WeightedDraw(weights, 8.5);
        Draws draws = new Draws();
        draws.begin(3, 4);
        int[] seen = new int[weights.length];
        for (int run = 0; run < 170_000; run++) {
            seen[draw.next(draws)]++;
        }
        for (int v = 0; v < weights.length; v++) {
            double p = weights[v] / 8.5;
            assertThat((double) seen[v]).isCloseTo(170_000 * p, within(4 * Math.sqrt(170_000 * p * (1 - p)) + 1e-9));
        }
    }

    @Test
    void twoStepsByExpectationAreExactOnTrees() {
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            int[] ends = new int[12];
            for (int k = 0; k < 6; k++) {
                ends[2 * k] = k + 1;
                ends[2 * k + 1] = random.nextInt(k + 1);
            }
            DiffusionModel model = round % 2 == 0
                    ? DiffusionModel.independentCascade(SmallNetwork.of(7, ends), _ -> 0.1 + 0.7 * random.nextDouble())
                    : DiffusionModel.weightedCascade(SmallNetwork.of(7, ends));
            ExactSpread exact = new ExactSpread(model, null, null);
            int[] counts = new int[7];
            double[] own = new double[7];
            for (int v = 0; v < 7; v++) {
                counts[v] = (int) Math.round(1e8 * exact.of(1 << v));
                own[v] = 1e8;
            }
            TwoSteps steps = new TwoSteps(model, new IncomingArcs(model), own, counts);
            double[] all = steps.all();
            for (int v = 0; v < 7; v++) {
                assertThat(steps.of(v)).isCloseTo(1e8 * exact.of(1 << v), within(100.0));
                assertThat(all[v]).isCloseTo(steps.of(v), within(100.0));
            }
        }
    }
}
