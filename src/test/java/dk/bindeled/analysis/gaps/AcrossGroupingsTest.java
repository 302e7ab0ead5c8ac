package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcrossGroupingsTest {

    @Test
    void nobodyInBothGroupingsMakesNoPair() {
        AcrossGroupings across =
                across(Families.path(4), Families.groups(4, new int[] {0, 1}), Families.groups(4, new int[] {2, 3}));
        assertThat(across.pairs()).isEmpty();
        assertThat(across.persons()).isZero();
        assertThat(across.usual()).isNull();
        assertThat(across.rows().count()).isZero();
    }

    @Test
    void twoStreetsAndTwoClubsAreWorkedByHand() {
        // streets {0,1,2} {3,4,5}; clubs {0,3} {1,4,5}; 2 is in no club, so the tie 2-4 does not count
        Adjacency graph = Adjacency.ofEdges(6, 0, 1, 0, 3, 1, 4, 2, 4, 3, 5);
        AcrossGroupings across = across(
                graph,
                Families.groups(6, new int[] {0, 1, 2}, new int[] {3, 4, 5}),
                Families.groups(6, new int[] {0, 3}, new int[] {1, 4, 5}));
        assertThat(across.persons()).isEqualTo(5);
        assertThat(across.pairs()).extracting(GroupPair::a).containsExactly(0, 0, 1, 1);
        assertThat(across.pairs()).extracting(GroupPair::b).containsExactly(0, 1, 0, 1);
        GroupPair first = across.pairs().getFirst();
        // street {0,1} and club {0,3}: 0 is in both; only in the street 1, only in the club 3, and they are not tied
        assertThat(first.sharedMembers()).isEqualTo(1);
        assertThat(first.directTies()).isZero();
        assertThat(first.persons()).isEqualTo(3);
        assertThat(first.carriers()).containsExactly(0);
        // degrees among the five: 0 2, 1 2, 3 2, 4 1, 5 1, and 4 ties: of 1 and of 3
        assertThat(first.expected()).isCloseTo(2 * 2 / 8.0, within(1e-12));
        // street {0,1} and club {1,4,5}: only 0 on the one side, 4 and 5 on the other
        assertThat(across.pairs().get(1).directTies()).isZero();
        // street {3,4,5} and club {0,3}: 4, 5 and 0
        assertThat(across.pairs().get(2).directTies()).isZero();
        // street {3,4,5} and club {1,4,5}: 3 and 1
        assertThat(across.pairs().get(3).sharedMembers()).isEqualTo(2);
        assertThat(across.usual()).isZero();
        assertThat(first.comparable()).isZero();
    }

    @Test
    void ofTwoGroupingsThatAreTheSameOnePairIsToldTwiceWithTheSameTies() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(20, 0.25, seed);
            Groups groups = Families.groups(20, 5, 1 + seed % 2, seed % 3 == 0, seed);
            Groups again = Families.groups(20, 5, 1 + seed % 2, seed % 3 == 0, seed);
            ClassifiedGraph classified = ClassifiedGraph.of(graph, groups);
            List<GroupPair> once = GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED);
            AcrossGroupings across = across(graph, groups, again);
            int count = across.columns().count();
            for (GroupPair pair : once) {
                for (GroupPair told : List.of(
                        across.pairs().get(pair.a() * count + pair.b()),
                        across.pairs().get(pair.b() * count + pair.a()))) {
                    assertThat(told.directTies()).isEqualTo(pair.directTies());
                    assertThat(told.sharedMembers()).isEqualTo(pair.sharedMembers());
                    assertThat(told.independentBridges()).isEqualTo(pair.independentBridges());
                    assertThat(told.busiestShare()).isEqualTo(pair.busiestShare());
                    assertThat(told.expected()).isEqualTo(pair.expected());
                }
            }
        }
    }

    @Test
    void theDefinitionsWrittenOutGiveTheSame() {
        int withTies = 0;
        for (int seed = 0; seed < 40; seed++) {
            Adjacency graph = Families.random(16, 0.3, seed);
            Groups rows = Families.groups(16, 3, 1 + seed % 2, seed % 2 == 0, seed);
            Groups columns = Families.groups(16, 4, 1 + seed % 3, seed % 3 == 0, 100 + seed);
            AcrossGroupings across = across(graph, rows, columns);
            long ties = 0;
            double expected = 0;
            for (GroupPair pair : across.pairs()) {
                check(pair, across, graph, rows, columns);
                ties += pair.directTies();
                expected += pair.expected() == null ? 0 : pair.expected();
            }
            withTies += ties > 0 ? 1 : 0;
            if (across.usual() != null) {
                assertThat(across.usual()).isCloseTo(ties / expected, within(1e-12));
                for (GroupPair pair : across.pairs()) {
                    assertThat(pair.comparable()).isCloseTo(known(pair.expected()) * across.usual(), within(1e-12));
                }
            }
        }
        assertThat(withTies).isGreaterThan(30);
    }

    private static void check(GroupPair pair, AcrossGroupings across, Adjacency graph, Groups rows, Groups columns) {
        String row = across.rows().id(pair.a());
        String column = across.columns().id(pair.b());
        Set<Integer> onlyRow = new HashSet<>();
        Set<Integer> onlyColumn = new HashSet<>();
        int shared = 0;
        int[] perNode = new int[graph.size()];
        int ties = 0;
        double degrees = 0;
        for (int v = 0; v < graph.size(); v++) {
            boolean inRow = isIn(rows, row, v) && columns.isClassified(v);
            boolean inColumn = isIn(columns, column, v) && rows.isClassified(v);
            shared += inRow && inColumn ? 1 : 0;
            if (inRow && !inColumn) {
                onlyRow.add(v);
            }
            if (inColumn && !inRow) {
                onlyColumn.add(v);
            }
            degrees += rows.isClassified(v) && columns.isClassified(v) ? degree(graph, v, rows, columns) : 0;
        }
        for (int u : onlyRow) {
            for (int v : onlyColumn) {
                if (graph.adjacent(u, v)) {
                    ties++;
                    perNode[u]++;
                    perNode[v]++;
                }
            }
        }
        assertThat(pair.directTies()).isEqualTo(ties);
        assertThat(pair.sharedMembers()).isEqualTo(shared);
        assertThat(pair.persons()).isEqualTo(onlyRow.size() + onlyColumn.size() + shared);
        if (degrees > 0) {
            double ofRow = onlyRow.stream()
                    .mapToDouble(v -> degree(graph, v, rows, columns))
                    .sum();
            double ofColumn = onlyColumn.stream()
                    .mapToDouble(v -> degree(graph, v, rows, columns))
                    .sum();
            assertThat(pair.expected()).isCloseTo(ofRow * ofColumn / degrees, within(1e-12));
        }
        if (ties > 0) {
            int busiest = Objects.requireNonNull(pair.busiest());
            assertThat(perNode[busiest]).isEqualTo((int) Math.round(known(pair.busiestShare()) * ties));
        }
    }

    private static double known(@Nullable Double number) {
        return Objects.requireNonNull(number);
    }

    private static boolean isIn(Groups groups, String id, int v) {
        for (int g : groups.groupsOf(v)) {
            if (groups.id(g).equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static double degree(Adjacency graph, int v, Groups rows, Groups columns) {
        int degree = 0;
        for (int u : graph.neighbours(v)) {
            degree += rows.isClassified(u) && columns.isClassified(u) ? 1 : 0;
        }
        return degree;
    }

    @Test
    void groupsOverOtherNodesAreRefusedAndACancelledOneStops() {
        Groups three = Families.groups(3, new int[] {0, 1, 2});
        assertThatThrownBy(() -> across(Families.path(4), three, three)).hasMessageContaining("do not fit");
        Groups four = Families.groups(4, new int[] {0, 1}, new int[] {2, 3});
        assertThatThrownBy(() -> GroupPairs.across(Families.path(4), four, four, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static AcrossGroupings across(Adjacency graph, Groups rows, Groups columns) {
        return GroupPairs.across(graph, rows, columns, Progress.UNWATCHED);
    }
}
