package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.clustering.GirvanNewmanClustering;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

    private static final long SEED = 1;
    private static final Adjacency KARATE =
            StudyFiles.snapshot("zachary-karate-club", Grouping.ALL).adjacency();

    @Test
    void whoHasNoTiesIsACommunityOfOneAndThereIsNoModularity() {
        for (int n = 0; n < 4; n++) {
            Communities found = of(Adjacency.ofEdges(n));
            assertThat(found.size()).isEqualTo(n);
            assertThat(found.count()).isEqualTo(n);
            assertThat(found.modularity()).isEmpty();
        }
        Communities pairAndOne = of(Adjacency.ofEdges(3, 1, 2));
        assertThat(IntStream.range(0, 3).map(pairAndOne::of)).containsExactly(1, 0, 0);
        assertThat(pairAndOne.modularity()).hasValue(0);
    }

    @Test
    void twoTrianglesOnABridgeAreWorkedByHand() {
        // 0       4
        // | \   / |
        // |  2-3  |   6
        // | /   \ |
        // 1       5
        Communities found = of(Adjacency.ofEdges(7, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 3, 5, 4, 5));
        assertThat(IntStream.range(0, 7).map(found::of)).containsExactly(0, 0, 0, 1, 1, 1, 2);
        // 6 of 7 ties inside; each side has half of the degrees
        assertThat(found.modularity().orElseThrow()).isCloseTo(6 / 7.0 - 0.5, within(1e-12));
    }

    @Test
    void aCompleteGraphIsOneCommunityAndARingOfCliquesIsItsCliques() {
        for (int n = 2; n < 12; n++) {
            assertThat(of(Families.complete(n)).count()).isEqualTo(1);
        }
        for (int cliques = 3; cliques < 9; cliques++) {
            Communities found = of(ringOfCliques(cliques, 5));
            assertThat(found.count()).isEqualTo(cliques);
            // each clique: 10 ties inside and one on each side
            assertThat(found.modularity().orElseThrow()).isCloseTo(10 / 11.0 - 1.0 / cliques, within(1e-12));
        }
    }

    @Test
    void theBestPartitionOfTheKarateClubIsFoundWhateverTheSeed() {
        // 0.4198 in four parts: U. Brandes et al., On modularity clustering, IEEE TKDE 20 (2008) 172-188,
        // doi:10.1109/TKDE.2007.190689
        for (long seed = 0; seed < 20; seed++) {
            Communities found = Communities.of(KARATE, seed, Progress.UNWATCHED);
            assertThat(found.modularity().orElseThrow()).isCloseTo(0.4198, within(5e-5));
            assertThat(found.count()).isEqualTo(4);
        }
    }

    @Test
    void anotherOrderOfTheNodesGivesTheSameWhereOnePartitionIsClearlyBest() {
        for (Adjacency graph : List.of(KARATE, ringOfCliques(7, 6))) {
            Set<Set<Integer>> expected = asSets(of(graph));
            for (int shuffle = 0; shuffle < 10; shuffle++) {
                int[] order = Families.order(graph.size(), shuffle);
                Communities found = of(Families.relabelled(graph, order));
                Set<Set<Integer>> back = new HashSet<>();
                for (int c = 0; c < found.count(); c++) {
                    int community = c;
                    back.add(IntStream.range(0, graph.size())
                            .filter(v -> found.of(order[v]) == community)
                            .boxed()
                            .collect(Collectors.toSet()));
                }
                assertThat(back).isEqualTo(expected);
            }
        }
    }

    @Test
    void modularityIsThatOfJgraphtNoWorseThanGirvanAndNewmanAndEveryCommunityHoldsTogether() {
        for (int seed = 0; seed < 30; seed++) {
            Adjacency graph = Families.random(40, 0.02 + 0.006 * seed, seed);
            if (graph.edgeCount() == 0) {
                continue;
            }
            Communities found = of(graph);
            var clusters = found.getClustering().getClusters();
            assertThat(clusters.stream().mapToInt(Set::size).sum()).isEqualTo(40);
            UndirectedModularityMeasurer<Integer, Integer> measurer = new UndirectedModularityMeasurer<>(graph.graph());
            double modularity = found.modularity().orElseThrow();
            assertThat(modularity).isCloseTo(measurer.modularity(clusters), within(1e-12));
            int parts = Math.max(Components.of(graph).count(), found.count());
            if (parts <= graph.size()) {
                double slow = measurer.modularity(new GirvanNewmanClustering<>(graph.graph(), parts)
                        .getClustering()
                        .getClusters());
                assertThat(modularity).isGreaterThanOrEqualTo(slow - 1e-12);
            }
            for (Set<Integer> members : clusters) {
                int[] nodes =
                        members.stream().mapToInt(Integer::intValue).sorted().toArray();
                assertThat(Components.of(graph.induced(nodes)).count()).isEqualTo(1);
            }
        }
    }

    @Test
    void numbersGoFromTheLargestDownAndTheSameSeedGivesTheSame() {
        Adjacency graph = Families.random(300, 0.02, 7);
        Communities found = of(graph);
        int[] sizes = new int[found.count()];
        IntStream.range(0, graph.size()).forEach(v -> sizes[found.of(v)]++);
        int[] descending =
                Arrays.stream(sizes).map(s -> -s).sorted().map(s -> -s).toArray();
        assertThat(sizes).containsExactly(descending);
        assertThat(asSets(of(graph))).isEqualTo(asSets(found));
    }

    @Test
    void aLargeGraphIsSearchedOnceAndASmallOneOften() {
        assertThat(Communities.starts(0)).isEqualTo(100);
        assertThat(Communities.starts(20_000)).isEqualTo(10);
        assertThat(Communities.starts(490_000)).isEqualTo(1);
    }

    @Test
    void whoWaitsForALargeSearchNeedNotWaitForItToLook() {
        Adjacency large = Families.random(3_000, 0.25, 1);
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String step) {
                // it is about the looks
            }

            @Override
            public boolean isCancelled() {
                return StackWalker.getInstance()
                        .walk(frames ->
                                frames.anyMatch(frame -> frame.getMethodName().equals("searchBeside")));
            }
        };
        assertThatThrownBy(() -> Communities.of(large, SEED, impatient)).isInstanceOf(CancellationException.class);
    }

    @Test
    void theSearchCanBeCancelled() {
        Progress cancelled = new CancelledProgress();
        assertThatThrownBy(() -> Communities.of(KARATE, SEED, cancelled)).isInstanceOf(CancellationException.class);
    }

    private static Communities of(Adjacency graph) {
        return Communities.of(graph, SEED, Progress.UNWATCHED);
    }

    private static Set<Set<Integer>> asSets(Communities found) {
        return new HashSet<>(found.getClustering().getClusters());
    }

    private static Adjacency ringOfCliques(int cliques, int size) {
        List<Integer> ends = new ArrayList<>();
        for (int c = 0; c < cliques; c++) {
            for (int u = 0; u < size; u++) {
                for (int v = u + 1; v < size; v++) {
                    ends.addAll(List.of(c * size + u, c * size + v));
                }
            }
            ends.addAll(List.of(c * size, (c + 1) % cliques * size + 1));
        }
        return Adjacency.ofEdges(
                cliques * size, ends.stream().mapToInt(Integer::intValue).toArray());
    }
}
