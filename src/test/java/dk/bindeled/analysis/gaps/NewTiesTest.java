package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewTiesTest {

    private static final int FAR = 1000;

    @Test
    void twoStrangersGainEachOther() {
        Snapshot strangers = Residents.of(Adjacency.ofEdges(2)).snapshot();
        NewTie tie = newTies(strangers, new int[] {0}, new int[] {1}).evaluate(0, 1, 0, 1);
        assertThat(tie).isEqualTo(new NewTie(0, 1, 1, 1, Figure.missing(Reason.NO_DECISION_MAKER, 2), List.of()));
    }

    @Test
    void twoLinesAreWorkedByHand() {
        // a: 0---1---2   b: 3---4---5, and 5 decides
        Snapshot lines = Residents.of(Adjacency.ofEdges(6, 0, 1, 1, 2, 3, 4, 4, 5))
                .deciding(v -> v == 5)
                .snapshot();
        NewTies ties = newTies(lines, new int[] {0, 1, 2}, new int[] {3, 4, 5});
        // 2-3, 2-4 and 1-3; within three also 2-5, 1-4 and 0-3; 2 comes within three of 5
        check(ties.evaluate(2, 3, 0, 1), 3, 6, 0);
        // 2-4, 2-3, 2-5, 1-4; within three also 1-3, 1-5 and 0-4; 2 comes within two of 5
        check(ties.evaluate(2, 4, 0, 1), 4, 7, 1);
        // 2-5, 2-4, 1-5; within three also 2-3, 1-4, 0-5; 2 and 1 come within two of 5
        check(ties.evaluate(2, 5, 0, 1), 3, 6, 2);
        check(ties.evaluate(5, 2, 0, 1), 3, 6, 2);
        // a tie within one group brings no pair of both together
        check(ties.evaluate(0, 2, 0, 1), 0, 0, 0);
    }

    @Test
    void aMemberOfBothMakesAPairWithEachOtherButNotWithHimself() {
        // a = {0, 1}, b = {0, 1, 2}: the pair 0-1 may be read either way and counts once
        Snapshot three = Residents.of(Adjacency.ofEdges(3)).snapshot();
        NewTies ties = newTies(three, new int[] {0, 1}, new int[] {0, 1, 2});
        assertThat(ties.evaluate(0, 1, 0, 1).pairsGained(2)).isEqualTo(1);
        assertThat(ties.evaluate(0, 2, 0, 1).pairsGained(3)).isEqualTo(1);
    }

    @Test
    void hubsOfTwoStarsBringEveryoneWithinThree() {
        for (int a = 1; a < 6; a++) {
            for (int b = 1; b < 6; b++) {
                int hub = a + 1;
                int[] ends = IntStream.concat(
                                IntStream.rangeClosed(1, a).flatMap(v -> IntStream.of(0, v)),
                                IntStream.rangeClosed(hub + 1, hub + b).flatMap(v -> IntStream.of(hub, v)))
                        .toArray();
                Snapshot stars =
                        Residents.of(Adjacency.ofEdges(a + b + 2, ends)).snapshot();
                NewTie tie = newTies(
                                stars,
                                IntStream.range(0, hub).toArray(),
                                IntStream.rangeClosed(hub, hub + b).toArray())
                        .evaluate(0, hub, 0, 1);
                assertThat(tie.pairsWithinTwo()).isEqualTo(1 + a + b);
                assertThat(tie.pairsWithinThree()).isEqualTo((a + 1L) * (b + 1));
            }
        }
    }

    @Test
    void commonNeighboursIntroduceTheFirstInOrderFirst() {
        // 3 and 1 know both 0 and 4
        Snapshot snapshot =
                Residents.of(Adjacency.ofEdges(5, 0, 3, 3, 4, 0, 1, 1, 4, 0, 2)).snapshot();
        NewTie tie = newTies(snapshot, new int[] {0}, new int[] {4}).evaluate(0, 4, 0, 1);
        assertThat(tie.introducers()).containsExactly(1, 3);
        // they were within two steps before
        check(tie, 0, 0, null);
    }

    @Test
    void searchingWithAndWithoutTheTieShowsTheSame() {
        long pairs = 0;
        long linked = 0;
        for (int seed = 0; seed < 24; seed++) {
            int n = 22;
            Adjacency graph = Families.random(n, 0.05 + 0.01 * (seed % 8), seed);
            int salt = seed;
            Snapshot snapshot = Residents.of(graph)
                    .deciding(v -> (v * 7 + salt) % 11 == 0)
                    .professional(v -> (v + salt) % 4 == 0)
                    .snapshot();
            Groups groups = Families.groups(n, 3, 1 + seed % 3, seed % 2 == 0, seed);
            NewTies ties = NewTies.of(snapshot, groups);
            int[][] before = distances(graph, -1, -1);
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    if (u == v || graph.adjacent(u, v)) {
                        continue;
                    }
                    int[][] after = distances(graph, u, v);
                    int a = (u + v + seed) % groups.count();
                    int b = (a + 1 + u % (groups.count() - 1)) % groups.count();
                    NewTie tie = ties.evaluate(u, v, a, b);
                    check(
                            tie,
                            pairsGained(groups, a, b, before, after, 2),
                            pairsGained(groups, a, b, before, after, 3),
                            personsLinked(snapshot, before, after));
                    pairs += tie.pairsWithinThree();
                    linked += personsLinked(snapshot, before, after);
                }
            }
        }
        assertThat(pairs).isGreaterThan(10_000);
        assertThat(linked).isGreaterThan(1_000);
    }

    @Test
    void linkingIsNotToldWhereThereIsNobodyToLink() {
        Snapshot officials =
                Residents.of(Adjacency.ofEdges(2)).professional(v -> true).snapshot();
        assertThat(newTies(officials, new int[] {0}, new int[] {1})
                        .evaluate(0, 1, 0, 1)
                        .personsLinked())
                .isEqualTo(Figure.missing(Reason.NO_CITIZENS, 0));
        Snapshot families = StudyFiles.ofBodies("florentine-families", TieType.KNOWS);
        NewTie tie = NewTies.of(families, families.groups(Grouping.ALL))
                .evaluate(families.indexOf("MEDICI"), families.indexOf("STROZZI"), 0, 0);
        assertThat(tie.personsLinked().reason()).isEqualTo(Reason.NOT_FOR_BODIES);
        assertThat(tie.introducers()).containsExactly(families.indexOf("RIDOLFI"));
    }

    @Test
    void whoIsTiedAlreadyNeedsNoNewTie() {
        NewTies ties = newTies(Residents.of(Families.path(2)).snapshot(), new int[] {0}, new int[] {1});
        assertThatThrownBy(() -> ties.evaluate(0, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ties.evaluate(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        NewTie none = new NewTie(0, 1, 0, 0, Figure.of(0, 1), List.of());
        assertThatThrownBy(() -> none.pairsGained(4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(NewTie tie, long withinTwo, long withinThree, @Nullable Integer linked) {
        assertThat(tie.pairsGained(2)).as("within two of %s", tie).isEqualTo(withinTwo);
        assertThat(tie.pairsGained(3)).as("within three of %s", tie).isEqualTo(withinThree);
        Double value = tie.personsLinked().value();
        assertThat(value == null ? null : Integer.valueOf(value.intValue()))
                .as("linked by %s", tie)
                .isEqualTo(linked);
    }

    private static NewTies newTies(Snapshot snapshot, int[]... members) {
        return NewTies.of(snapshot, Families.groups(snapshot.size(), members));
    }

    private static long pairsGained(Groups groups, int a, int b, int[][] before, int[][] after, int steps) {
        long gained = 0;
        for (int x = 0; x < before.length; x++) {
            for (int y = x + 1; y < before.length; y++) {
                boolean ofBoth = (groups.contains(a, x) && groups.contains(b, y))
                        || (groups.contains(a, y) && groups.contains(b, x));
                gained += ofBoth && before[x][y] > steps && after[x][y] <= steps ? 1 : 0;
            }
        }
        return gained;
    }

    private static int personsLinked(Snapshot snapshot, int[][] before, int[][] after) {
        int linked = 0;
        for (int c : snapshot.citizens()) {
            linked += nearest(snapshot, before[c]) > 2 && nearest(snapshot, after[c]) <= 2 ? 1 : 0;
        }
        return linked;
    }

    private static int nearest(Snapshot snapshot, int[] distances) {
        return IntStream.range(0, distances.length)
                .filter(snapshot::isDecisionMaker)
                .map(v -> distances[v])
                .min()
                .orElse(FAR);
    }

    /** All distances, by trying every node as the middle of a way, with the tie u-v where u is a node. */
    private static int[][] distances(Adjacency graph, int u, int v) {
        int n = graph.size();
        int[][] distances = new int[n][n];
        for (int x = 0; x < n; x++) {
            Arrays.fill(distances[x], FAR);
            distances[x][x] = 0;
            for (int y : graph.neighbours(x)) {
                distances[x][y] = 1;
            }
        }
        if (u >= 0) {
            distances[u][v] = 1;
            distances[v][u] = 1;
        }
        for (int k = 0; k < n; k++) {
            for (int x = 0; x < n; x++) {
                for (int y = 0; y < n; y++) {
                    distances[x][y] = Math.min(distances[x][y], distances[x][k] + distances[k][y]);
                }
            }
        }
        return distances;
    }
}
