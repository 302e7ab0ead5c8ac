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
import java.util.List;
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
        assertThat(apart.probabilities().reason()).contains(Reason.NO_WELCOMES);
        assertThat(apart.probabilities().outsideTies()).isEqualTo(1);
        assertThat(new Guided().tie("a", "b", KNOWS).steps().begun().reason()).isEqualTo(Reason.NO_REFERRALS);
        assertThat(apart.steps().begun().value()).isZero();
        assertThat(apart.steps().shown().reason()).isEqualTo(Reason.NO_WELCOMES);
        assertThat(apart.steps().probabilities()).isEmpty();
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

    @Test
    void knownProbabilitiesAreFoundAgainFromSimulatedReferrals() {
        Guided guided = spread(Families.random(3_000, 0.002, 7), 0.1, 0.25, 400);
        ArcProbabilities found = guided.probabilities();
        assertThat(found.table()).hasSize(2);
        for (LayerRate rate : found.table()) {
            double p = rate.layers().contains(SUPPORTS) ? 0.25 : 0.1;
            // three standard errors, and a little for those whom two neighbours of one ring win: only one gets the
            // welcome
            double most = 3 * Math.sqrt(p * (1 - p) / rate.exposures()) + 0.05 * p;
            assertThat(most).isLessThan(0.25 * p);
            assertThat(rate.rate().value()).isCloseTo(p, within(most));
            assertThat(rate.shrunk()).isCloseTo(p, within(most));
        }
        Snapshot snapshot = guided.snapshot();
        double sum = 0;
        for (int arc = 0; arc < snapshot.adjacency().arcCount(); arc++) {
            sum += snapshot.hasLayer(arc, SUPPORTS) || snapshot.hasLayerBack(arc, SUPPORTS)
                    ? found.of(arc) / 0.25
                    : found.of(arc) / 0.1;
        }
        assertThat(sum / snapshot.adjacency().arcCount()).isCloseTo(1, within(0.1));
    }

    /** Ties between nodes of which the first is even are of the one kind, all others of the other; a ring takes ten days. */
    private static Guided spread(Adjacency graph, double knows, double supports, int starters) {
        Guided guided = new Guided();
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
            }
        }
        for (int k = 0; k < reached.size(); k++) {
            int u = reached.get(k);
            for (int v : graph.neighbours(u)) {
                double p = type(u, v) == SUPPORTS ? supports : knows;
                if ((ring[v] < 0 || ring[v] > ring[u]) && random.nextDouble() < p && ring[v] < 0) {
                    ring[v] = ring[u] + 1;
                    reached.add(v);
                    int day = 10 * ring[v];
                    guided.referral(Acquaintances.id(u), Acquaintances.id(v), day - 9, day - 1, day);
                }
            }
        }
        return guided;
    }

    private static TieType type(int u, int v) {
        return Math.min(u, v) % 2 == 0 ? SUPPORTS : KNOWS;
    }

    private static double of(ArcProbabilities found, Snapshot snapshot, String from, String to) {
        return found.of(snapshot.adjacency().arc(snapshot.indexOf(from), snapshot.indexOf(to)));
    }
}
