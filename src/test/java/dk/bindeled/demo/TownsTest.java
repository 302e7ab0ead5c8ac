package dk.bindeled.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {

    @ParameterizedTest
    @CsvSource({"5, 1", "17, 17", "100, 500", "1500, 10000", "35000, 245000"})
    void a_town_has_exactly_the_persons_and_ties_that_were_asked_for(int persons, int ties) {
        int[] ends = Towns.of(persons, ties, 3).ends();

        Adjacency graph = Adjacency.ofEdges(persons, ends);
        assertThat(ends).hasSize(2 * ties);
        assertThat(graph.size()).isEqualTo(persons);
        assertThat(graph.edgeCount()).isEqualTo(ties);
    }

    @Test
    void a_town_without_ties_is_a_town() {
        assertThat(Towns.of(5, 0, 1).ends()).isEmpty();
    }

    @Test
    void a_town_is_a_small_world_with_hubs() {
        Adjacency graph = Adjacency.ofEdges(3000, Towns.of(3000, 21_000, 1).ends());

        assertThat(Components.of(graph).count()).isEqualTo(1);
        assertThat(IntStream.range(0, 3000).map(graph::degree)).anyMatch(degree -> degree > 28);
        long supported = 0;
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                int from = u;
                supported += IntStream.of(graph.neighbours(v)).anyMatch(w -> graph.adjacent(from, w)) ? 1 : 0;
            }
        }
        assertThat(supported / (double) graph.arcCount()).isBetween(0.5, 0.9);
    }

    @Test
    void the_same_seed_gives_the_same_town_and_another_seed_another() {
        assertThat(Towns.of(500, 3000, 1).ends())
                .isEqualTo(Towns.of(500, 3000, 1).ends());
        assertThat(Towns.of(500, 3000, 1).ends())
                .isNotEqualTo(Towns.of(500, 3000, 2).ends());
        assertThat(Towns.generate(500, 3000, 1)).isEqualTo(Towns.generate(500, 3000, 1));
    }

    @Test
    void the_rows_of_a_town_have_areas_decision_makers_and_cascades() {
        Snapshot snapshot =
                Snapshot.of(Towns.generate(4000, 28_000, 1), SnapshotQuery.defaults(), LocalDate.of(2026, 1, 1));

        assertThat(snapshot.size()).isEqualTo(4000);
        assertThat(snapshot.edgeCount()).isEqualTo(28_000);
        assertThat(snapshot.groups().grouping()).isEqualTo(Grouping.area(AreaLevel.ESTATE));
        assertThat(snapshot.groups().count()).isEqualTo(45);
        assertThat(IntStream.range(0, 4000).filter(snapshot::isDecisionMaker)).hasSize(2);
        Forest forest = Forest.of(snapshot);
        assertThat(forest.invalid()).isEmpty();
        assertThat(forest.reached()).isEqualTo(150);
        assertThat(forest.rings()).hasSizeGreaterThan(3);
    }

    @Test
    void what_cannot_be_a_town_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Towns.of(4, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Towns.of(100, 700, 1))
                .withMessage("No town of 100 persons has 700 ties");
    }

    @Test
    void a_town_written_as_it_comes_is_the_town_laid_out(@TempDir Path folder) throws IOException {
        Towns town = Towns.of(600, 3000, 5);
        town.write(folder.resolve("streamed"));
        NativeFolder.write(town.rows(), folder.resolve("laid-out"));

        for (String file : new String[] {"areas.csv", "actors.csv", "ties.csv", "referrals.csv"}) {
            assertThat(folder.resolve("streamed").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("laid-out").resolve(file));
        }
        assertThat(Files.readAllLines(folder.resolve("streamed/ties.csv"))).hasSize(1 + 3000 + 15);
    }
}
