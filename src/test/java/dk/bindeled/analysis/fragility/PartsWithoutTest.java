package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import org.junit.jupiter.api.Test;

class PartsWithoutTest {

    @Test
    void whoeverHasNobodyLeavesNothing() {
        PartsWithout parts = PartsWithout.of(Adjacency.ofEdges(2), 0);
        assertThat(parts.count()).isZero();
        assertThat(parts.largest()).isEqualTo(-1);
        assertThat(parts.of(0)).isEqualTo(-1);
        assertThat(parts.of(1)).isEqualTo(-1);
    }

    @Test
    void aStreetThatHangsOnOneFallsIntoPartsWorkedByHand() {
        // 2 joins 0-1, 3-4-5 and 6; 7 lives elsewhere
        Adjacency graph = Adjacency.ofEdges(8, 0, 1, 0, 2, 2, 3, 3, 4, 4, 5, 2, 6);
        PartsWithout parts = PartsWithout.of(graph, 2);
        assertThat(parts.count()).isEqualTo(3);
        assertThat(parts.of(0)).isEqualTo(parts.of(1)).isZero();
        assertThat(parts.of(3)).isEqualTo(parts.of(5)).isEqualTo(1);
        assertThat(parts.size(1)).isEqualTo(3);
        assertThat(parts.largest()).isEqualTo(1);
        assertThat(parts.of(6)).isEqualTo(2);
        assertThat(parts.of(7)).isEqualTo(-1);
        assertThat(parts.of(2)).isEqualTo(-1);
    }

    @Test
    void ofEquallyLargePartsTheFirstIsTheLargest() {
        assertThat(PartsWithout.of(Families.path(5), 2).largest()).isZero();
    }

    @Test
    void whatIsLeftBesideTheLargestPartIsTheCutOffOfEveryone() {
        for (int seed = 0; seed < 60; seed++) {
            Adjacency graph = Families.random(30, 0.06, seed);
            CutPoints cuts = CutPoints.of(graph);
            for (int v = 0; v < graph.size(); v++) {
                PartsWithout parts = PartsWithout.of(graph, v);
                int all = 0;
                for (int part = 0; part < parts.count(); part++) {
                    all += parts.size(part);
                }
                int rest = parts.largest() < 0 ? 0 : parts.size(parts.largest());
                assertThat(all - rest).as("seed %d, node %d", seed, v).isEqualTo(cuts.cutOff(v));
            }
        }
    }
}
