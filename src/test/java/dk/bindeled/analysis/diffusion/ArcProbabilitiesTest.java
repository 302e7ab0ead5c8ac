package dk.bindeled.analysis.diffusion;

import static dk.bindeled.network.TieType.KNOWS;
import static dk.bindeled.network.TieType.SUPPORTS;
import static dk.bindeled.network.TieType.WORKS_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArcProbabilitiesTest {

    /**
     * Starter s guides from day 8 on, e came by himself on day 15, a on day 20 and b on day 30 through s, d on day 50 through a. So exposed were a, b
     * and c to s, b and d to a, c to b, a to e; and a, b and d were brought.
     */
    private static Guided worked() {
        return new Guided()
                .tie("s", "a", KNOWS)
                .tie("s", "b", KNOWS)
                .tie("s", "c", KNOWS)
                .tie("a", "d", KNOWS)
                .tie("e", "a", KNOWS)
                .tie("a", "b", WORKS_WITH)
                .tie("b", "c", WORKS_WITH, KNOWS)
                .referral("s", "a", 8, 10, 20)
                .referral("a", "b", 24, 25, null)
                .referral("s", "b", null, 28, 30)
                .referral("a", "d", null, null, 50)
                .referral(null, "e", null, null, 15)
                .referral("s", "c", 60, null, null);
    }

    @Test
    void exposuresAreWorkedByHand() {
        ArcProbabilities found = worked().probabilities();
        assertThat(found.mean().value()).isEqualTo(3.0 / 7);
        assertThat(found.mean().n()).isEqualTo(7);
        assertThat(found.table().stream().map(LayerRate::layers))
                .containsExactly(Set.of(WORKS_WITH), Set.of(KNOWS), Set.of(KNOWS, WORKS_WITH));
        assertThat(found.table().stream().map(LayerRate::exposures)).containsExactly(1L, 5L, 1L);
        assertThat(found.table().stream().map(LayerRate::welcomed)).containsExactly(0L, 3L, 0L);
        assertThat(found.table().stream().map(LayerRate::guides)).containsExactly(1, 3, 1);
        assertThat(found.table().stream().map(LayerRate::persons)).containsExactly(1, 4, 1);
        assertThat(found.table().get(1).rate().value()).isEqualTo(0.6);
        assertThat(found.outsideTies()).isZero();
        assertThat(found.isDated()).isTrue();
    }

    @Test
    void ratesAreDrawnTowardsWhatTheyHaveInCommon() {
        ArcProbabilities found = worked().probabilities();
        Snapshot snapshot = worked().snapshot();
        // between the kinds of tie the mean weighs 0.9125/0.0875 tries, between the guides along "knows" 2.6
        double knows = (3 + 3.0 / 7 * 0.9125 / 0.0875) / (5 + 0.9125 / 0.0875);
        assertThat(found.table().get(1).shrunk()).isCloseTo(knows, within(1e-9));
        assertThat(of(found, snapshot, "s", "c")).isCloseTo((2 + 2.6 * knows) / 5.6, within(1e-7));
        assertThat(of(found, snapshot, "a", "e")).isCloseTo((1 + 2.6 * knows) / 3.6, within(1e-7));
        assertThat(of(found, snapshot, "e", "a")).isCloseTo(2.6 * knows / 3.6, within(1e-7));
        assertThat(of(found, snapshot, "b", "s")).isCloseTo(knows, within(1e-7));
        assertThat(of(found, snapshot, "a", "b")).isCloseTo(found.table().get(0).shrunk(), within(1e-7));
        assertThat(DiffusionModel.independentCascade(snapshot, found::of)
                        .probability(snapshot.adjacency().start(0)))
                .isEqualTo(found.of(snapshot.adjacency().start(0)));
    }

    @Test
    void stepsAreCountedOverTheSameExposuresAndMultiplyToTheMean() {
        StepRates steps = worked().steps();
        assertThat(steps.begun().value()).isEqualTo(5.0 / 7);
        assertThat(steps.shown().value()).isEqualTo(4.0 / 5);
        assertThat(steps.welcomed().value()).isEqualTo(3.0 / 4);
        assertThat(steps.probabilities().orElseThrow().product()).isCloseTo(3.0 / 7, within(1e-12));
    }

    @Test
    void whereNothingCanBeEstimatedTheReasonIsGiven() {
        ArcProbabilities nothing = new Guided().tie("a", "b", KNOWS).probabilities();
        assertThat(nothing.isKnown()).isFalse();
        assertThat(nothing.reason()).contains(Reason.NO_REFERRALS);
        assertThat(nothing.mean().reason()).isEqualTo(Reason.NO_REFERRALS);
        assertThat(nothing.table()).isEmpty();
        assertThatThrownBy(() -> nothing.of(0)).hasMessageContaining("no referrals");
        Guided apart = new Guided().tie("a", "b", KNOWS).tie("b", "c", KNOWS).referral("a", "c", 1, 2, 3);
        assertThat(apart.probabilities().reason()).contains(Reason.NO_WELCOMES_ALONG_TIES);
        assertThat(apart.toldProbabilities().mean().reason()).isEqualTo(Reason.NO_WELCOMES_ALONG_TIES);
        Guided begun = new Guided().tie("a", "b", KNOWS).referral("a", "b", 1, null, null);
        assertThat(begun.probabilities().reason()).contains(Reason.NO_WELCOMES);
        assertThat(apart.probabilities().outsideTies()).isEqualTo(1);
        assertThat(new Guided().tie("a", "b", KNOWS).steps().begun().reason()).isEqualTo(Reason.NO_REFERRALS);
        assertThat(apart.steps().begun().value()).isZero();
        assertThat(apart.steps().shown().reason()).isEqualTo(Reason.NO_WELCOMES);
        assertThat(apart.steps().probabilities()).isEmpty();
    }

    @Test
    void ofASingleExposureThatSucceededNothingIsLearnt() {
        Guided one = new Guided().tie("a", "b", KNOWS).referral("a", "b", 1, 2, 3);
        assertThat(one.toldProbabilities().reason()).contains(Reason.TOO_FEW);
        assertThat(one.toldProbabilities().mean().n()).isEqualTo(1);
        Guided nine = guideOf(9);
        assertThat(nine.toldProbabilities().isKnown()).isFalse();
        assertThat(guideOf(10).toldProbabilities().mean().value()).isEqualTo(0.1);
        // of the one tie of another kind, along which someone was brought, no more is known than of all ties
        Guided ten = guideOf(10).tie("s", "w", WORKS_WITH).referral("s", "w", 1, 2, 3);
        ArcProbabilities found = ten.toldProbabilities();
        assertThat(found.mean().value()).isEqualTo(2.0 / 11);
        assertThat(of(found, ten.snapshot(), "s", "w")).isCloseTo(2.0 / 11, within(1e-7));
        assertThat(found.table().getFirst().layers()).containsExactly(WORKS_WITH);
        assertThat(found.table().getFirst().rate().value()).isEqualTo(1);
        assertThat(found.table().getFirst().shrunk()).isEqualTo(2.0 / 11);
    }

    /** s knows so many, of whom one was brought. */
    private static Guided guideOf(int neighbours) {
        Guided guided = new Guided().referral("s", Acquaintances.id(0), 1, 2, 3);
        for (int v = 0; v < neighbours; v++) {
            guided.tie("s", Acquaintances.id(v), KNOWS);
        }
        return guided;
    }

    @Test
    void withoutDatesAllNeighboursAreExposedButThoseAbove() {
        Guided undated = new Guided()
                .tie("s", "a", KNOWS)
                .tie("a", "b", KNOWS)
                .tie("b", "s", KNOWS)
                .tie("a", "c", KNOWS)
                .tie("b", "d", KNOWS)
                .tie("d", "a", KNOWS)
                .referral("s", "a", null, null, null)
                .referral("a", "b", null, null, null)
                .referral("s", "d", null, null, null);
        ArcProbabilities found = undated.probabilities();
        // s: a (brought), b; a: b (brought), c, d; b: d; d: a, b; s brought d too, but not along a tie
        assertThat(found.mean().n()).isEqualTo(8);
        assertThat(found.mean().value()).isEqualTo(0.25);
        assertThat(found.outsideTies()).isEqualTo(1);
        assertThat(found.isDated()).isFalse();
        assertThat(undated.steps().begun().reason()).isEqualTo(Reason.NO_DATES);
    }

    @Test
    void aChainOfAHundredThousandWithoutDatesIsNoHarm() {
        Guided chain = new Guided();
        for (int v = 0; v < 100_000; v++) {
            String id = Acquaintances.id(v);
            String next = Acquaintances.id(v + 1);
            chain.tie(id, next, KNOWS).referral(id, next, null, null, null);
        }
        assertThat(chain.probabilities().mean().value()).isEqualTo(1);
    }

    /**
     * Of two neighbours of one ring who both try and would both succeed only one gets the welcome: an exposure that comes after another's success counts and cannot
     * succeed. The rate is therefore p times the share of exposures that could, exactly in the mean, and within three standard errors of that.
     */
    @Test
    void knownProbabilitiesAreFoundAgainFromSimulatedReferrals() {
        for (double p : new double[] {0.06, 0.1}) {
            Outbreak outbreak = new Outbreak(Families.random(3_000, 0.002, 7), p, 0.25, 400);
            ArcProbabilities found = outbreak.guided.toldProbabilities();
            assertThat(found.table()).hasSize(2);
            for (LayerRate rate : found.table()) {
                TieType type = rate.layers().iterator().next();
                assertThat(rate.exposures()).isEqualTo(outbreak.tries(type));
                double own = type == SUPPORTS ? 0.25 : p;
                double expected = own * (1 - (double) outbreak.late(type) / outbreak.tries(type));
                double most = 3 * Math.sqrt(own * (1 - own) / rate.exposures());
                assertThat(rate.rate().value()).as("%s, %s", p, type).isCloseTo(expected, within(most));
                assertThat(rate.shrunk()).isCloseTo(expected, within(most));
                // few come late, so the rate lies a little below the probability and no more
                assertThat(expected).isBetween(0.9 * own, own);
            }
            Snapshot snapshot = outbreak.guided.snapshot();
            double sum = 0;
            for (int arc = 0; arc < snapshot.adjacency().arcCount(); arc++) {
                sum += snapshot.hasLayer(arc, SUPPORTS) || snapshot.hasLayerBack(arc, SUPPORTS)
                        ? found.of(arc) / 0.25
                        : found.of(arc) / p;
            }
            assertThat(sum / snapshot.adjacency().arcCount()).isCloseTo(1, within(0.1));
        }
    }

    /**
     * Ties between nodes of which the first is even are of the one kind, all others of the other; a ring takes ten days. Starters have begun with someone who does
     * not come, so that those are known too who brought nobody.
     */
    private static final class Outbreak {

        private final Guided guided = new Guided();
        private final Map<TieType, Integer> tries = new EnumMap<>(TieType.class);
        private final Map<TieType, Integer> late = new EnumMap<>(TieType.class);

        Outbreak(Adjacency graph, double knows, double supports, int starters) {
            SplittableRandom random = new SplittableRandom(2);
            int[] ring = new int[graph.size()];
            Arrays.fill(ring, -1);
            List<Integer> reached = new ArrayList<>();
            for (int u = 0; u < graph.size(); u++) {
                for (int v : graph.neighbours(u)) {
                    if (u < v) {
                        guided.tie(Acquaintances.id(u), Acquaintances.id(v), type(u, v));
                    }
                }
                if (u < starters) {
                    ring[u] = 0;
                    reached.add(u);
                    guided.referral(Acquaintances.id(u), "away" + u, 1, null, null);
                }
            }
            for (int k = 0; k < reached.size(); k++) {
                int u = reached.get(k);
                for (int v : graph.neighbours(u)) {
                    if (ring[v] >= 0 && ring[v] <= ring[u]) {
                        continue;
                    }
                    TieType type = type(u, v);
                    tries.merge(type, 1, Integer::sum);
                    if (ring[v] >= 0) {
                        late.merge(type, 1, Integer::sum);
                    } else if (random.nextDouble() < (type == SUPPORTS ? supports : knows)) {
                        ring[v] = ring[u] + 1;
                        reached.add(v);
                        int day = 10 * ring[v];
                        guided.referral(Acquaintances.id(u), Acquaintances.id(v), day - 9, day - 1, day);
                    }
                }
            }
        }

        int tries(TieType type) {
            return tries.getOrDefault(type, 0);
        }

        int late(TieType type) {
            return late.getOrDefault(type, 0);
        }
    }

    private static TieType type(int u, int v) {
        return Math.min(u, v) % 2 == 0 ? SUPPORTS : KNOWS;
    }

    private static double of(ArcProbabilities found, Snapshot snapshot, String from, String to) {
        return found.of(snapshot.adjacency().arc(snapshot.indexOf(from), snapshot.indexOf(to)));
    }
}
