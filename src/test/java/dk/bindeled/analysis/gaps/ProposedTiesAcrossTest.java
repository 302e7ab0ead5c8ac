package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who of a group of one grouping might be introduced to whom of a group of another. */
class ProposedTiesAcrossTest {

    private static final Grouping ESTATES = Grouping.fromCode("area:estate").orElseThrow();

    @Test
    void anEstateAndAChoirAreWorkedByHand() {
        // elm 0 1 2, oak 3 4 5 6; choir 2 3 4, club 0 1 5; 6 is in no body and does not count
        // 0---1---5---4, 5---3, 1---2, 0---6---4: of elm and the choir 0 and 1 are of the one only, 3 and 4 of the
        // other, 2 is of both
        Snapshot town = Residents.of(Adjacency.ofEdges(7, 0, 1, 1, 5, 5, 4, 5, 3, 1, 2, 6, 0, 6, 4))
                .members("choir", Kind.ASSOCIATION, 2, 3, 4)
                .members("club", Kind.ASSOCIATION, 0, 1, 5)
                .live("elm", 0, 1, 2)
                .live("oak", 3, 4, 5, 6)
                .snapshot()
                .grouped(ESTATES);
        Groups pair = PairAcross.of(town.groups(), 0, town.groups(Grouping.MEMBERSHIP), 0)
                .orElseThrow();
        assertThat(pair.members(PairAcross.FIRST)).containsExactly(0, 1, 2);
        assertThat(pair.members(PairAcross.SECOND)).containsExactly(2, 3, 4);
        List<ProposedTie> ties = ofPair(town, pair);
        // 1-3 and 1-4 through 5, 0-4 through 6; 2 is introduced to nobody. 1-3 brings 0 and 2, both of elm, near 3 of
        // the choir;
        // 1-4 brings 2 near 4, whom 0 is near already; 0-4 brings nobody nearer
        assertThat(ties).extracting(tie -> tie.tie().u()).containsExactly(1, 1, 0);
        assertThat(ties).extracting(tie -> tie.tie().v()).containsExactly(3, 4, 4);
        assertThat(ties).extracting(tie -> tie.tie().pairsGained(2)).containsExactly(2L, 1L, 0L);
        assertThat(ties).extracting(ProposedTie::introducer).containsExactly(5, 5, 6);
        assertThat(ties).extracting(ProposedTie::independentBridges).containsOnly(2);
    }

    @Test
    void whereNobodyOfAGroupIsInAGroupOfBothThereIsNoPair() {
        Groups rows = Families.groups(4, new int[] {0, 1}, new int[] {2, 3});
        Groups columns = Families.groups(4, new int[] {2}, new int[] {3});
        assertThat(PairAcross.of(rows, 0, columns, 0)).isEmpty();
        assertThat(PairAcross.of(rows, 1, columns, 0)).isPresent();
    }

    @Test
    void ofTwoGroupingsThatAreTheSameTheProposalsAreThoseOfTheOne() {
        int several = 0;
        for (int seed = 0; seed < 8; seed++) {
            Snapshot town = town(60, 0.05, 3, seed).grouped(Grouping.MEMBERSHIP);
            Groups again = town(60, 0.05, 3, seed).groups(Grouping.MEMBERSHIP);
            for (int a = 0; a < again.count(); a++) {
                for (int b = a + 1; b < again.count(); b++) {
                    Groups pair = PairAcross.of(town.groups(), a, again, b).orElseThrow();
                    List<ProposedTie> own = ProposedTies.ofPair(town, a, b, Progress.UNWATCHED);
                    assertThat(ofPair(town, pair))
                            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("a", "b")
                            .isEqualTo(own);
                    several += own.size();
                }
            }
        }
        assertThat(several).isGreaterThan(100);
    }

    @Test
    void theDefinitionsWrittenOutGiveTheSame() {
        int several = 0;
        int withShared = 0;
        int carried = 0;
        for (int seed = 0; seed < 60; seed++) {
            Snapshot town = town(22, 0.09 + 0.002 * (seed % 9), 2, seed).grouped(ESTATES);
            Groups rows = town.groups();
            Groups columns = town.groups(Grouping.MEMBERSHIP);
            for (int a = 0; a < rows.count(); a++) {
                for (int b = 0; b < columns.count(); b++) {
                    Optional<Groups> pair = PairAcross.of(rows, a, columns, b);
                    Written written = new Written(town, rows, a, columns, b);
                    assertThat(pair.isPresent()).isEqualTo(!written.first.isEmpty() && !written.second.isEmpty());
                    if (pair.isEmpty()) {
                        continue;
                    }
                    List<ProposedTie> found = ofPair(town, pair.get());
                    assertThat(found.stream().map(tie -> told(tie.tie())).toList())
                            .as("seed %d, pair %d %d", seed, a, b)
                            .isEqualTo(written.best());
                    for (ProposedTie tie : found) {
                        assertThat(tie.independentBridges())
                                .isEqualTo(
                                        written.bridges(tie.tie().u(), tie.tie().v()));
                    }
                    several += found.size();
                    withShared += written.shared().isEmpty() ? 0 : found.size();
                    carried += written.carrying().size();
                }
            }
        }
        assertThat(several).isGreaterThan(500);
        assertThat(withShared).isGreaterThan(100);
        assertThat(carried).isGreaterThan(20);
    }

    @Test
    void whoIsExcludedIsNotProposed() {
        Snapshot town = town(40, 0.08, 2, 3).grouped(ESTATES);
        Groups pair = PairAcross.of(town.groups(), 0, town.groups(Grouping.MEMBERSHIP), 1)
                .orElseThrow();
        List<ProposedTie> before = ofPair(town, pair);
        assertThat(before).hasSize(5);
        NewTie first = before.getFirst().tie();
        List<ProposedTie> after = ProposedTies.ofPair(
                town,
                pair,
                PairAcross.FIRST,
                PairAcross.SECOND,
                (u, v) -> u == first.u() && v == first.v(),
                Progress.UNWATCHED);
        assertThat(after).hasSize(5);
        assertThat(after.subList(0, 4)).isEqualTo(before.subList(1, 5));
    }

    private static List<ProposedTie> ofPair(Snapshot town, Groups pair) {
        return ProposedTies.ofPair(
                town, pair, PairAcross.FIRST, PairAcross.SECOND, ExcludedTies.NONE, Progress.UNWATCHED);
    }

    private static String told(NewTie tie) {
        return tie.u() + "-" + tie.v() + " " + tie.pairsGained(2);
    }

    /** Three estates, in which not everyone lives, and four bodies, in which not everyone is. */
    private static Snapshot town(int n, double p, int most, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Residents town = Residents.of(Families.random(n, p, seed));
        int[] estate = IntStream.range(0, n).map(v -> random.nextInt(7)).toArray();
        for (int k = 0; k < 3; k++) {
            int own = k;
            town.live(
                    "e" + k,
                    IntStream.range(0, n).filter(v -> estate[v] / 2 == own).toArray());
        }
        Groups bodies = Families.groups(n, 4, most, true, 1000 + seed);
        for (int g = 0; g < bodies.count(); g++) {
            town.members(bodies.id(g), Kind.ASSOCIATION, bodies.members(g));
        }
        return town.snapshot();
    }

    /** The same from the words of the definitions, with sets and nothing clever. */
    private static final class Written {

        private final Snapshot town;
        private final Adjacency graph;
        private final Groups rows;
        private final Groups columns;
        private final int a;
        private final int b;
        private final Set<Integer> first = new HashSet<>();
        private final Set<Integer> second = new HashSet<>();

        Written(Snapshot town, Groups rows, int a, Groups columns, int b) {
            this.town = town;
            this.graph = town.adjacency();
            this.rows = rows;
            this.columns = columns;
            this.a = a;
            this.b = b;
            for (int v = 0; v < graph.size(); v++) {
                if (rows.isClassified(v) && columns.isClassified(v)) {
                    if (rows.contains(a, v)) {
                        first.add(v);
                    }
                    if (columns.contains(b, v)) {
                        second.add(v);
                    }
                }
            }
        }

        Set<Integer> shared() {
            Set<Integer> both = new HashSet<>(first);
            both.retainAll(second);
            return both;
        }

        Set<Integer> carrying() {
            Set<Integer> most = new HashSet<>();
            if (!shared().isEmpty()) {
                return most;
            }
            List<int[]> ties = new ArrayList<>();
            first.forEach(u ->
                    second.stream().filter(v -> graph.adjacent(u, v)).forEach(v -> ties.add(new int[] {u, v})));
            for (int[] tie : ties) {
                for (int end : tie) {
                    if (2
                                    * ties.stream()
                                            .filter(other -> other[0] == end || other[1] == end)
                                            .count()
                            > ties.size()) {
                        most.add(end);
                    }
                }
            }
            return most;
        }

        List<String> best() {
            List<int[]> all = new ArrayList<>();
            Set<Integer> none = carrying();
            none.addAll(shared());
            for (int u : first) {
                for (int v : second) {
                    if (!none.contains(u)
                            && !none.contains(v)
                            && !graph.adjacent(u, v)
                            && haveSomethingInCommon(u, v)) {
                        all.add(new int[] {u, v, gained(u, v)});
                    }
                }
            }
            return all.stream()
                    .sorted(Comparator.comparingInt((int[] tie) -> -tie[2])
                            .thenComparingInt(tie -> tie[0])
                            .thenComparingInt(tie -> tie[1]))
                    .limit(5)
                    .map(tie -> tie[0] + "-" + tie[1] + " " + tie[2])
                    .toList();
        }

        private boolean haveSomethingInCommon(int u, int v) {
            Groups bodies = town.groups(Grouping.MEMBERSHIP);
            Groups estates = town.groups(ESTATES);
            return IntStream.range(0, graph.size()).anyMatch(w -> graph.adjacent(u, w) && graph.adjacent(w, v))
                    || bodies.share(u, v)
                    || estates.share(u, v);
        }

        private int gained(int u, int v) {
            Adjacency more = with(u, v);
            int gained = 0;
            for (int x = 0; x < graph.size(); x++) {
                for (int y = x + 1; y < graph.size(); y++) {
                    boolean ofThePair =
                            (first.contains(x) && second.contains(y)) || (first.contains(y) && second.contains(x));
                    gained += ofThePair && !areNear(graph, x, y) && areNear(more, x, y) ? 1 : 0;
                }
            }
            return gained;
        }

        private static boolean areNear(Adjacency ties, int x, int y) {
            return ties.adjacent(x, y)
                    || IntStream.range(0, ties.size()).anyMatch(w -> ties.adjacent(x, w) && ties.adjacent(w, y));
        }

        private Adjacency with(int u, int v) {
            IntStream.Builder ends = IntStream.builder();
            for (int x = 0; x < graph.size(); x++) {
                for (int y = x + 1; y < graph.size(); y++) {
                    if (graph.adjacent(x, y) || (x == Math.min(u, v) && y == Math.max(u, v))) {
                        ends.add(x).add(y);
                    }
                }
            }
            return Adjacency.ofEdges(graph.size(), ends.build().toArray());
        }

        /** As the matrix of the two groupings counts it in the network with the tie. */
        int bridges(int u, int v) {
            AcrossGroupings across = GroupPairs.across(with(u, v), rows, columns, Progress.UNWATCHED);
            return across.pairs().stream()
                    .filter(pair -> across.rows().id(pair.a()).equals(rows.id(a))
                            && across.columns().id(pair.b()).equals(columns.id(b)))
                    .findFirst()
                    .orElseThrow()
                    .independentBridges();
        }
    }
}
