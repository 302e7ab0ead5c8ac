package dk.bindeled.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.Families;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Around 46,341 nodes n(n − 1), around 65,536 n(n − 1)/2 outgrow 32 bits: figures with pairs in them stay right. */
class LargeCountsTest {

    @ParameterizedTest
    @ValueSource(ints = {46_340, 46_341, 46_342, 46_343, 46_344, 46_345, 65_535, 65_536, 65_537})
    void theHubOfAStarIsBetweenAllPairs(int n) {
        Betweenness star = Betweenness.of(Families.star(n), Progress.UNWATCHED);
        assertThat(star.raw(0)).isEqualTo((n - 1.0) * (n - 2.0) / 2);
        assertThat(star.normalised(0)).isEqualTo(1);
        assertThat(star.normalised(1)).isZero();
        assertThat(Clustering.of(Families.star(n)).tripleCount()).isEqualTo((n - 1L) * (n - 2L) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {46_340, 46_341, 46_342, 46_343, 46_344, 46_345, 65_535, 65_536, 65_537})
    void theMiddleOfAPathIsBetweenThoseBeforeAndThoseAfter(int n) {
        Adjacency path = Families.path(n);
        Betweenness betweenness = Betweenness.of(path, Progress.UNWATCHED);
        CutPoints cuts = CutPoints.of(path);
        for (int v : new int[] {0, 1, n / 2, n - 1}) {
            double between = (double) v * (n - 1 - v);
            assertThat(betweenness.raw(v)).isEqualTo(between);
            assertThat(betweenness.normalised(v)).isEqualTo(between / ((n - 1.0) * (n - 2.0) / 2));
            assertThat(cuts.cutOff(v)).isEqualTo(Math.min(v, n - 1 - v));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {46_340, 46_341, 46_342, 46_343, 46_344, 46_345, 65_535, 65_536, 65_537})
    void theHubOfAWheelIsACornerOfEveryTriangle(int n) {
        int rim = n - 1;
        Clustering wheel = Clustering.of(Adjacency.ofEdges(
                n,
                IntStream.range(0, rim)
                        .flatMap(k -> IntStream.of(0, 1 + k, 1 + k, 1 + (k + 1) % rim))
                        .toArray()));
        long pairs = (long) rim * (rim - 1) / 2;
        assertThat(wheel.triangleCount()).isEqualTo(rim);
        assertThat(wheel.triangles(0)).isEqualTo(rim);
        assertThat(wheel.local(0)).isEqualTo((double) rim / pairs);
        assertThat(wheel.tripleCount()).isEqualTo(pairs + 3L * rim);
        assertThat(wheel.local(1)).isEqualTo(2.0 / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {46_341, 46_343, 46_345, 65_535, 65_537})
    void theSailsOfAWindmillMeetAtItsHubOnly(int n) {
        Clustering windmill = Clustering.of(Adjacency.ofEdges(
                n,
                IntStream.iterate(1, k -> k < n, k -> k + 2)
                        .flatMap(k -> IntStream.of(0, k, 0, k + 1, k, k + 1))
                        .toArray()));
        assertThat(windmill.triangleCount()).isEqualTo((n - 1) / 2);
        assertThat(windmill.local(0)).isEqualTo(1.0 / (n - 2));
        assertThat(windmill.local(1)).isEqualTo(1);
        assertThat(windmill.tripleCount()).isEqualTo((n - 1L) * (n - 2L) / 2 + (n - 1));
    }
}
