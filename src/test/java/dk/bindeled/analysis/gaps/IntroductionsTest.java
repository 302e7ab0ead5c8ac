package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.structure.Components;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.junit.jupiter.api.Test;

class IntroductionsTest {

    @Test
    void withoutTiesNothingIsKnown() {
        for (int n = 0; n < 3; n++) {
            Introductions none = Introductions.of(Adjacency.ofEdges(n));
            assertThat(none.needed()).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
            assertThat(none.toMake()).isEmpty();
            assertThat(none.lonePairs()).isEmpty();
        }
    }

    @Test
    void twoWhoKnowOnlyEachOtherStandApart() {
        // 0---3   1---2---4   5
        Introductions found = Introductions.of(Adjacency.ofEdges(6, 0, 3, 1, 2, 2, 4));
        assertThat(found.needed()).isEqualTo(Figure.of(1, 3));
        assertThat(found.toMake()).containsExactly(new Introduction(1, 4));
        assertThat(found.lonePairs()).containsExactly(new Introduction(0, 3));
    }

    @Test
    void twoCirclesJoinedByATieAreWorkedByHand() {
        // 9---2---1---3---4---5---6     8
        //      \ /        |    \ /
        //       0         10    7
        // leaves in the order of the search from 0: 9, then {5, 6, 7}, then 10; 5 is the end of a bridge, so 6 stands
        // for the circle
        Adjacency graph = Adjacency.ofEdges(11, 0, 1, 0, 2, 1, 2, 1, 3, 3, 4, 4, 5, 5, 6, 6, 7, 5, 7, 2, 9, 4, 10);
        Introductions found = Introductions.of(graph);
        assertThat(found.needed()).isEqualTo(Figure.of(2, 11));
        assertThat(found.toMake()).containsExactly(new Introduction(6, 9), new Introduction(6, 10));
        assertThat(found.lonePairs()).isEmpty();
    }

    @Test
    void aCircleWithOneMoreIsMendedPastTheEndOfTheBridge() {
        // 3---0---1
        //      \ /
        //       2
        Introductions found = Introductions.of(Adjacency.ofEdges(4, 0, 1, 1, 2, 0, 2, 0, 3));
        assertThat(found.toMake()).containsExactly(new Introduction(1, 3));
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 20; n++) {
            assertThat(Introductions.of(Families.path(n)).toMake()).containsExactly(new Introduction(0, n - 1));
            assertThat(Introductions.of(Families.star(n)).toMake()).hasSize(n / 2);
            assertThat(Introductions.of(Families.cycle(n)).needed()).isEqualTo(Figure.of(0, n));
            assertThat(Introductions.of(Families.complete(n)).toMake()).isEmpty();
            int leaves = (n + 1) / 2;
            assertThat(Introductions.of(Families.binaryTree(n)).toMake()).hasSize((leaves + 1) / 2);
        }
    }

    @Test
    void theKarateClubNeedsOneAndTheFlorentineMarriagesTwo() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        assertThat(Introductions.of(karate.adjacency()).needed()).isEqualTo(Figure.of(1, 78));
        Snapshot florence = StudyFiles.ofBodies("florentine-families", TieType.KNOWS);
        Introductions marriages = Introductions.of(florence.adjacency());
        assertThat(marriages.needed().value()).isEqualTo(2);
        assertThat(marriages.lonePairs()).isEmpty();
    }

    /** Trees, sparse graphs and trees with a few more ties, so that blocks of one, of three and of many all come up. */
    @Test
    void whenTheIntroductionsAreMadeNoBridgeIsLeftButThoseOfLonePairs() {
        int made = 0;
        int apart = 0;
        for (int seed = 0; seed < 600; seed++) {
            int n = 2 + seed % 40;
            Adjacency graph = seed % 3 == 0
                    ? Families.random(n, 1.3 / n, seed)
                    : treeWith(n, seed % 3 == 1 ? 0 : seed % 7, new SplittableRandom(seed));
            Introductions found = Introductions.of(graph);
            made += found.toMake().size();
            apart += found.lonePairs().size();
            Components components = Components.of(graph);
            for (Introduction tie : found.toMake()) {
                assertThat(graph.adjacent(tie.u(), tie.v())).isFalse();
                assertThat(components.of(tie.u())).isEqualTo(components.of(tie.v()));
            }
            assertThat(new HashSet<>(found.toMake())).hasSameSizeAs(found.toMake());
            Adjacency mended = with(graph, found.toMake());
            assertThat(mended.edgeCount())
                    .isEqualTo(graph.edgeCount() + found.toMake().size());
            Set<Introduction> left = new HashSet<>();
            for (int edge : new BiconnectivityInspector<>(mended.graph()).getBridges()) {
                left.add(Introduction.between(mended.source(edge), mended.neighbour(edge)));
            }
            assertThat(left).as("seed %d", seed).isEqualTo(new HashSet<>(found.lonePairs()));
        }
        assertThat(made).isGreaterThan(1000);
        assertThat(apart).isGreaterThan(20);
    }

    @Test
    void noSmallerSetOfNewTiesDoes() {
        for (int seed = 0; seed < 120; seed++) {
            int n = 3 + seed % 5;
            Adjacency graph =
                    seed % 2 == 0 ? Families.random(n, 0.35, seed) : treeWith(n, seed % 3, new SplittableRandom(seed));
            Introductions found = Introductions.of(graph);
            int fewer = found.toMake().size() - 1;
            int bridgesLeft = found.lonePairs().size();
            if (fewer >= 0) {
                assertThat(mendable(graph, fewer, 0, bridgesLeft))
                        .as("seed %d", seed)
                        .isFalse();
                assertThat(mendable(graph, fewer + 1, 0, bridgesLeft)).isTrue();
            }
        }
    }

    @Test
    void howNodesAreNumberedMakesNoDifferenceToTheNumber() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(60, 0.03, seed);
            Adjacency renamed = Families.relabelled(graph, Families.order(60, seed));
            assertThat(Introductions.of(renamed).needed())
                    .isEqualTo(Introductions.of(graph).needed());
        }
    }

    @Test
    void aPathAndAStarOfAMillionAreNoHarm() {
        assertThat(Introductions.of(Families.path(1_000_000)).toMake()).containsExactly(new Introduction(0, 999_999));
        assertThat(Introductions.of(Families.star(1_000_000)).toMake()).hasSize(500_000);
    }

    @Test
    void nobodyIsIntroducedToHimself() {
        assertThatThrownBy(() -> new Introduction(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Tries every set of {@code count} new ties within components. */
    private static boolean mendable(Adjacency graph, int count, int from, int bridgesLeft) {
        if (count == 0) {
            return new BiconnectivityInspector<>(graph.graph()).getBridges().size() == bridgesLeft;
        }
        int n = graph.size();
        Components components = Components.of(graph);
        for (int pair = from; pair < n * n; pair++) {
            int u = pair / n;
            int v = pair % n;
            if (u < v
                    && components.of(u) == components.of(v)
                    && !graph.adjacent(u, v)
                    && mendable(with(graph, List.of(new Introduction(u, v))), count - 1, pair + 1, bridgesLeft)) {
                return true;
            }
        }
        return false;
    }

    private static Adjacency treeWith(int n, int further, SplittableRandom random) {
        List<Integer> ends = new ArrayList<>();
        for (int v = 1; v < n; v++) {
            ends.addAll(List.of(v, random.nextInt(v)));
        }
        for (int k = 0; k < further; k++) {
            ends.addAll(List.of(random.nextInt(n), random.nextInt(n)));
        }
        return Adjacency.ofEdges(n, ends.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Adjacency with(Adjacency graph, List<Introduction> more) {
        IntStream old = IntStream.range(0, graph.arcCount())
                .flatMap(arc -> IntStream.of(graph.source(arc), graph.neighbour(arc)));
        IntStream fresh = more.stream().flatMapToInt(tie -> IntStream.of(tie.u(), tie.v()));
        return Adjacency.ofEdges(graph.size(), IntStream.concat(old, fresh).toArray());
    }
}
