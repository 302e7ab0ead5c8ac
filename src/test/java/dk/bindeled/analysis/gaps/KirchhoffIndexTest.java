package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class KirchhoffIndexTest {

    private static final Percentage AGREED = withinPercentage(1e-7);

    @Test
    void nobodyAndSomebodyAloneHaveNone() {
        assertThat(of(Adjacency.ofEdges(0)).total()).isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(of(Adjacency.ofEdges(1)).total()).isEqualTo(Figure.missing(Reason.TOO_FEW, 1));
        assertThat(total(Families.path(2))).isCloseTo(1, AGREED);
    }

    @Test
    void wherePartsDoNotReachEachOtherNothingIsKnown() {
        KirchhoffIndex parts = of(Adjacency.ofEdges(3, 0, 1));
        assertThat(parts.total()).isEqualTo(Figure.missing(Reason.NO_ROUTE, 3));
        assertThat(parts.change(1, 2)).isEqualTo(Figure.missing(Reason.NO_ROUTE, 3));
    }

    @Test
    void aGraphAboveTheLimitIsRefused() {
        int n = KirchhoffIndex.MOST_NODES + 1;
        assertThat(of(Families.path(n)).total()).isEqualTo(Figure.missing(Reason.TOO_LARGE, n));
    }

    @Test
    void threeInALineBecomeACircle() {
        // 0---1---2: resistances 1, 1 and 2; with 0-2 three times 2/3
        KirchhoffIndex line = of(Families.path(3));
        assertThat(line.total().value()).isCloseTo(4, AGREED);
        assertThat(line.change(0, 2).value()).isCloseTo(-2, AGREED);
        assertThat(line.change(2, 0).n()).isEqualTo(3);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 40; n += 4) {
            double cube = (double) n * n * n;
            assertThat(total(Families.path(n))).isCloseTo((cube - n) / 6, AGREED);
            assertThat(total(Families.cycle(n))).isCloseTo((cube - n) / 12, AGREED);
            assertThat(total(Families.complete(n))).isCloseTo(n - 1.0, AGREED);
            assertThat(total(Families.star(n))).isCloseTo((n - 1.0) * (n - 1), AGREED);
            assertThat(of(Families.path(n)).change(0, n - 1).value()).isCloseTo(-(cube - n) / 12, AGREED);
        }
    }

    @Test
    void theKarateClubsIsTheKnownOne() {
        assertThat(total(
                        StudyFiles.snapshot("zachary-karate-club", Grouping.ALL).adjacency()))
                .isCloseTo(470.268185, within(5e-7));
    }

    @Test
    void itIsTheSumOfTheResistancesAndANewTieChangesItAsComputingItAnewShows() {
        int checked = 0;
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(18, 0.2, seed);
            KirchhoffIndex index = of(graph);
            if (!index.total().isKnown()) {
                continue;
            }
            assertThat(total(graph)).isCloseTo(resistances(graph), AGREED);
            for (int u = 0; u < 18; u++) {
                for (int v = u + 1; v < 18; v++) {
                    if (!graph.adjacent(u, v)) {
                        double anew = resistances(with(graph, u, v)) - total(graph);
                        assertThat(index.change(u, v).value()).isCloseTo(anew, withinPercentage(1e-5));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    @Test
    void howNodesAreNumberedMakesNoDifference() {
        Adjacency graph = Families.random(60, 0.12, 5);
        int[] order = Families.order(60, 5);
        KirchhoffIndex renamed = of(Families.relabelled(graph, order));
        assertThat(renamed.total().value()).isCloseTo(total(graph), AGREED);
        for (int v = 1; v < 60; v++) {
            if (!graph.adjacent(0, v)) {
                assertThat(renamed.change(order[0], order[v]).value())
                        .isCloseTo(Objects.requireNonNull(of(graph).change(0, v).value()), AGREED);
            }
        }
    }

    @Test
    void itCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {
                throw new AssertionError("Nothing is done once it is cancelled");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> KirchhoffIndex.of(Families.path(5), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whoIsTiedAlreadyNeedsNoNewTie() {
        KirchhoffIndex index = of(Families.path(3));
        assertThatThrownBy(() -> index.change(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.change(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KirchhoffIndex of(Adjacency graph) {
        return KirchhoffIndex.of(graph, Progress.UNWATCHED);
    }

    private static double total(Adjacency graph) {
        return Objects.requireNonNull(of(graph).total().value());
    }

    /** The sum over pairs: node t is put at potential 0, one unit flows in at s, and the potential of s is solved for. */
    private static double resistances(Adjacency graph) {
        double sum = 0;
        for (int t = 1; t < graph.size(); t++) {
            for (int s = 0; s < t; s++) {
                sum += resistance(graph, s, t);
            }
        }
        return sum;
    }

    private static double resistance(Adjacency graph, int s, int t) {
        int n = graph.size();
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j : graph.neighbours(i)) {
                system[i][j] = i == t ? 0 : -1;
            }
            system[i][i] = i == t ? 1 : graph.degree(i);
        }
        system[s][n] = 1;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : system[i][k] / system[k][k];
                for (int j = k; j <= n; j++) {
                    system[i][j] -= factor * system[k][j];
                }
            }
        }
        return system[s][n] / system[s][s];
    }

    private static Adjacency with(Adjacency graph, int u, int v) {
        IntStream old = IntStream.range(0, graph.arcCount())
                .flatMap(arc -> IntStream.of(graph.source(arc), graph.neighbour(arc)));
        return Adjacency.ofEdges(
                graph.size(), IntStream.concat(old, IntStream.of(u, v)).toArray());
    }
}
