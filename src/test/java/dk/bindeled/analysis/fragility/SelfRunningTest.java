package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfRunningTest {

    @Test
    void withoutAnybodyBroughtOrWithOneItIsNotDefined() {
        SelfRunning nobody = SelfRunning.of(Adjacency.ofEdges(1), 0);
        assertThat(nobody.connected()).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(nobody.parts()).isZero();
        SelfRunning one = SelfRunning.of(Families.path(2), 0, 1);
        assertThat(one.connected()).isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(one.withinTwo()).isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(one.largestPart()).isEqualTo(1);
        assertThat(one.pairs()).isZero();
    }

    @Test
    void aCoordinatorsFiveAreWorkedByHand() {
        // 0 knows 1…5; 1-2 know each other, 3-6-7-4 is a way of three steps, 5 has nobody else
        Adjacency graph = Adjacency.ofEdges(8, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 1, 2, 3, 6, 6, 7, 7, 4);
        SelfRunning test = SelfRunning.of(graph, 0, 1, 2, 3, 4, 5);
        assertThat(test.brought()).isEqualTo(5);
        assertThat(test.pairs()).isEqualTo(10);
        assertThat(test.connected()).isEqualTo(Figure.of(0.2, 10));
        assertThat(test.withinTwo()).isEqualTo(Figure.of(0.1, 10));
        assertThat(test.withinThree()).isEqualTo(Figure.of(0.2, 10));
        assertThat(test.onlyThroughHer()).isEqualTo(9);
        assertThat(test.parts()).isEqualTo(3);
        assertThat(test.largestPart()).isEqualTo(2);
    }

    @Test
    void theHubOfAStarHoldsEveryPair() {
        for (int n = 3; n < 9; n++) {
            SelfRunning star = ofNeighbours(Families.star(n), 0);
            assertThat(star.connected().value()).isZero();
            assertThat(star.onlyThroughHer()).isEqualTo((n - 1L) * (n - 2) / 2);
            assertThat(star.parts()).isEqualTo(n - 1);
            assertThat(star.largestPart()).isEqualTo(1);
        }
    }

    @Test
    void theHubOfAWheelHasBecomeUnnecessary() {
        for (int rim = 4; rim < 12; rim++) {
            Adjacency wheel = wheel(rim);
            SelfRunning test = ofNeighbours(wheel, 0);
            assertThat(test.connected().value()).isEqualTo(1);
            assertThat(test.parts()).isEqualTo(1);
            assertThat(test.largestPart()).isEqualTo(rim);
            // On a ring of so many each has two at one step, two at two and two at three, as far as there are so many.
            assertThat(test.withinTwo().value()).isCloseTo(Math.min(1, 4.0 / (rim - 1)), within(1e-12));
            assertThat(test.withinThree().value()).isCloseTo(Math.min(1, 6.0 / (rim - 1)), within(1e-12));
        }
    }

    @Test
    void whoeverJoinsTwoCliquesKeepsThePairsWithinEach() {
        for (int half = 2; half < 7; half++) {
            SelfRunning test = ofNeighbours(joinedCliques(half), 0);
            long within = half * (half - 1L);
            long pairs = 2L * half * (2L * half - 1) / 2;
            assertThat(test.connected().value()).isEqualTo((double) within / pairs);
            assertThat(test.withinTwo()).isEqualTo(test.connected());
            assertThat(test.onlyThroughHer()).isEqualTo((long) half * half);
            assertThat(test.parts()).isEqualTo(2);
            assertThat(test.largestPart()).isEqualTo(half);
        }
    }

    @Test
    void theMiddleOfAPathIsNeededAndThatOfARingIsNot() {
        assertThat(ofNeighbours(Families.path(5), 2).connected().value()).isZero();
        SelfRunning ring = ofNeighbours(Families.cycle(5), 2);
        assertThat(ring.connected().value()).isEqualTo(1);
        assertThat(ring.withinTwo().value()).isZero();
        assertThat(ring.withinThree().value()).isEqualTo(1);
    }

    @Test
    void thoseShownTheWayCountThoughSheHasNoTieToThem() {
        SelfRunning test = SelfRunning.of(Adjacency.ofEdges(4, 0, 1, 1, 2), 0, 1, 2, 3, 0, 1);
        assertThat(test.brought()).isEqualTo(3);
        assertThat(test.connected().value()).isEqualTo(1.0 / 3);
    }

    @Test
    void inTheKarateClubTheInstructorIsNeededByHalfOfThePairs() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        SelfRunning test = ofNeighbours(karate.adjacency(), karate.indexOf("A01"));
        // 16 friends: A12 has nobody else, A05, A06, A07 and A11 only each other and A17
        assertThat(test.brought()).isEqualTo(16);
        assertThat(test.parts()).isEqualTo(3);
        assertThat(test.largestPart()).isEqualTo(11);
        assertThat(test.connected()).isEqualTo(Figure.share(55 + 6, 120, Reason.TOO_FEW));
    }

    @Test
    void itIsWhatASlowSearchWithoutThePersonFinds() {
        int compared = 0;
        for (int seed = 0; seed < 150; seed++) {
            Adjacency graph = Families.random(16, 0.05 + 0.01 * (seed % 15), seed);
            for (int person = 0; person < 3; person++) {
                int[] brought = IntStream.concat(Arrays.stream(graph.neighbours(person)), IntStream.of(15 - seed % 8))
                        .filter(v -> v != 0)
                        .toArray();
                SelfRunning test = SelfRunning.of(graph, person, brought);
                assertThat(test).as("seed %d, person %d", seed, person).isEqualTo(slowly(graph, person, brought));
                Double two = test.withinTwo().value();
                Double three = test.withinThree().value();
                Double all = test.connected().value();
                if (two != null && three != null && all != null) {
                    assertThat(two).isLessThanOrEqualTo(three);
                    assertThat(three).isLessThanOrEqualTo(all);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void anotherNumberingChangesNothing() {
        Adjacency graph = Families.random(20, 0.12, 5);
        int[] order = Families.order(20, 6);
        for (int v = 0; v < 20; v++) {
            assertThat(ofNeighbours(Families.relabelled(graph, order), order[v]))
                    .isEqualTo(ofNeighbours(graph, v));
        }
    }

    private static SelfRunning ofNeighbours(Adjacency graph, int person) {
        return SelfRunning.of(graph, person, graph.neighbours(person));
    }

    private static Adjacency wheel(int rim) {
        return Adjacency.ofEdges(
                rim + 1,
                IntStream.range(0, rim)
                        .flatMap(k -> IntStream.of(0, k + 1, k + 1, (k + 1) % rim + 1))
                        .toArray());
    }

    /** Node 0 joined to everyone of two cliques. */
    private static Adjacency joinedCliques(int half) {
        IntStream.Builder ends = IntStream.builder();
        for (int u = 1; u <= 2 * half; u++) {
            ends.add(0).add(u);
            for (int v = u + 1; v <= 2 * half; v++) {
                if ((u <= half) == (v <= half)) {
                    ends.add(u).add(v);
                }
            }
        }
        return Adjacency.ofEdges(2 * half + 1, ends.build().toArray());
    }

    /** Distances by relaxing every edge until nothing changes. */
    private static SelfRunning slowly(Adjacency graph, int person, int... brought) {
        int[] own = Arrays.stream(brought)
                .filter(v -> v != person)
                .distinct()
                .sorted()
                .toArray();
        long pairs = own.length * (own.length - 1L) / 2;
        long[] found = new long[3];
        TreeMap<Integer, Integer> parts = new TreeMap<>();
        for (int a = 0; a < own.length; a++) {
            int first = own[a];
            for (int b = 0; b < own.length; b++) {
                int steps = distance(graph, person, own[a], own[b]);
                if (steps < Integer.MAX_VALUE) {
                    first = Math.min(first, own[b]);
                }
                if (b > a) {
                    found[0] += steps < Integer.MAX_VALUE ? 1 : 0;
                    found[1] += steps <= 2 ? 1 : 0;
                    found[2] += steps <= 3 ? 1 : 0;
                }
            }
            parts.merge(first, 1, Integer::sum);
        }
        Reason reason = own.length == 0 ? Reason.NO_TIES : Reason.TOO_FEW;
        return new SelfRunning(
                own.length,
                pairs,
                Figure.share(found[0], pairs, reason),
                Figure.share(found[1], pairs, reason),
                Figure.share(found[2], pairs, reason),
                pairs - found[1],
                parts.size(),
                parts.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static int distance(Adjacency graph, int gone, int from, int to) {
        int[] distance = new int[graph.size()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[from] = 0;
        for (int round = 0; round < graph.size(); round++) {
            for (int u = 0; u < graph.size(); u++) {
                for (int v : graph.neighbours(u)) {
                    if (u != gone && v != gone && distance[u] < Integer.MAX_VALUE) {
                        distance[v] = Math.min(distance[v], distance[u] + 1);
                    }
                }
            }
        }
        return distance[to];
    }
}
