package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;

class DisjointRoutesTest {

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 12; n++) {
            // round a circle the other way is n − 1 steps from the end's neighbour, and half of n from the other side
            assertThat(count(Families.cycle(n), 1, 0)).isEqualTo(n - 1 <= 3 ? 2 : 1);
            int bothWays = (n / 2 <= 3 ? 1 : 0) + (n - n / 2 <= 3 ? 1 : 0);
            assertThat(count(Families.cycle(n), n / 2, 0)).isEqualTo(bothWays);
            assertThat(count(Families.complete(n), 1, 0)).isEqualTo(n - 1);
            assertThat(count(Families.star(n), 2, 1)).isEqualTo(1);
            assertThat(count(Families.star(n), 0, 1)).isEqualTo(1);
            // s and the end on one side: each of the others is a way
            assertThat(count(Families.completeBipartite(2, n), 1, 0)).isEqualTo(n);
            // s and the end on different sides: the tie, and a matching of the others
            assertThat(count(Families.completeBipartite(n, n), n, 0)).isEqualTo(n);
        }
    }

    @Test
    void noLargerSetOfDisjointRoutesIsFoundByTryingAll() {
        int several = 0;
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 3 + random.nextInt(7);
            Adjacency graph = Families.random(n, 0.2 + 0.4 * random.nextDouble(), seed);
            boolean[] end = ends(n, 0.3, random);
            DisjointRoutes ours = new DisjointRoutes(graph, end);
            for (int s = 0; s < n; s++) {
                if (end[s]) {
                    continue;
                }
                ours.from(s);
                List<Set<Integer>> all = routes(graph, end, s);
                assertThat(ours.count()).as("seed %d, from %d", seed, s).isEqualTo(most(all, 0, Set.of()));
                assertThat(common(ours)).as("seed %d, from %d", seed, s).isEqualTo(commonToAll(all, ours.count()));
                several += ours.count() > 2 ? 1 : 0;
            }
        }
        assertThat(several).isGreaterThan(100);
    }

    @Test
    void jgraphtLetsAsMuchFlowThrough() {
        int several = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 20 + random.nextInt(40);
            Adjacency graph = Families.random(n, (1 + 3 * random.nextDouble()) / n, seed);
            boolean[] end = ends(n, 0.15, random);
            DisjointRoutes ours = new DisjointRoutes(graph, end);
            for (int s = 0; s < n; s++) {
                if (!end[s]) {
                    ours.from(s);
                    assertThat(ours.count()).as("seed %d, from %d", seed, s).isEqualTo(flow(graph, end, s));
                    several += ours.count() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(several).isGreaterThan(100);
    }

    /** Many beside each other, none of them next to both: the whole number is a matching, and hubs have more edges than are looked at. */
    @Test
    void jgraphtLetsAsMuchFlowThroughTwoSides() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int lefts = 1 + random.nextInt(12);
            int rights = 1 + random.nextInt(40);
            int n = 2 + lefts + rights;
            IntStream.Builder ends = IntStream.builder();
            for (int x = 2; x < 2 + lefts; x++) {
                ends.add(0).add(x);
                double p = random.nextInt(3) == 0 ? 0.8 : 0.05;
                for (int y = 2 + lefts; y < n; y++) {
                    if (random.nextDouble() < p) {
                        ends.add(x).add(y);
                    }
                }
            }
            for (int y = 2 + lefts; y < n; y++) {
                ends.add(1).add(y);
            }
            Adjacency graph = Adjacency.ofEdges(n, ends.build().toArray());
            boolean[] end = new boolean[n];
            end[1] = true;
            DisjointRoutes ours = new DisjointRoutes(graph, end);
            ours.from(0);
            assertThat(ours.count()).as("seed %d", seed).isEqualTo(flow(graph, end, 0));
            assertThat(common(ours)).isEqualTo(commonToAll(routes(graph, end, 0), ours.count()));
        }
    }

    @Test
    void otherNumbersAndOneMoreWithoutTiesChangeNothing() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Adjacency graph = Families.random(40, 0.08, seed);
            boolean[] end = ends(40, 0.1, random);
            int[] order = Families.order(40, seed);
            boolean[] endRenamed = new boolean[41];
            IntStream.range(0, 40).forEach(v -> endRenamed[order[v]] = end[v]);
            int[] ends = IntStream.range(0, graph.arcCount())
                    .flatMap(arc -> IntStream.of(order[graph.source(arc)], order[graph.neighbour(arc)]))
                    .toArray();
            DisjointRoutes first = new DisjointRoutes(graph, end);
            DisjointRoutes renamed = new DisjointRoutes(Adjacency.ofEdges(41, ends), endRenamed);
            for (int s = 0; s < 40; s++) {
                first.from(s);
                renamed.from(order[s]);
                assertThat(renamed.count()).isEqualTo(first.count());
                assertThat(renamed.nearer()).isEqualTo(first.nearer() < 0 ? -1 : order[first.nearer()]);
                assertThat(renamed.farther()).isEqualTo(first.farther() < 0 ? -1 : order[first.farther()]);
            }
            renamed.from(40);
            assertThat(renamed.count()).isZero();
        }
    }

    private static int count(Adjacency graph, int s, int end) {
        boolean[] ends = new boolean[graph.size()];
        ends[end] = true;
        DisjointRoutes routes = new DisjointRoutes(graph, ends);
        routes.from(s);
        return routes.count();
    }

    private static boolean[] ends(int n, double share, SplittableRandom random) {
        boolean[] end = new boolean[n];
        IntStream.range(0, n).forEach(v -> end[v] = random.nextDouble() < share);
        return end;
    }

    private static Set<Integer> common(DisjointRoutes routes) {
        Set<Integer> common = new TreeSet<>(Set.of(routes.nearer()));
        common.add(routes.farther());
        common.remove(DisjointRoutes.NOBODY);
        return common;
    }

    /** The intermediaries of every route of at most three steps, told one by one. */
    private static List<Set<Integer>> routes(Adjacency graph, boolean[] end, int s) {
        List<Set<Integer>> found = new ArrayList<>();
        for (int x : graph.neighbours(s)) {
            if (end[x]) {
                found.add(Set.of());
                continue;
            }
            for (int y : graph.neighbours(x)) {
                if (end[y]) {
                    found.add(Set.of(x));
                } else if (y != s) {
                    IntStream.of(graph.neighbours(y)).filter(z -> end[z]).forEach(z -> found.add(Set.of(x, y)));
                }
            }
        }
        return found;
    }

    /** Most of the routes from number {@code first} on that share nobody and none of {@code taken}; the same persons twice are of no use. */
    private static int most(List<Set<Integer>> routes, int first, Set<Integer> taken) {
        int best = 0;
        for (int k = first; k < routes.size() && best < routes.size() - first; k++) {
            Set<Integer> route = routes.get(k);
            if (route.isEmpty()) {
                return Math.max(best, 1 + most(routes, k + 1, taken));
            }
            if (route.stream().noneMatch(taken::contains)
                    && !routes.subList(0, k).contains(route)) {
                Set<Integer> more = new HashSet<>(taken);
                more.addAll(route);
                best = Math.max(best, 1 + most(routes, k + 1, more));
            }
        }
        return best;
    }

    private static Set<Integer> commonToAll(List<Set<Integer>> routes, int count) {
        if (count != 1) {
            return Set.of();
        }
        Set<Integer> common = new TreeSet<>(routes.getFirst());
        routes.forEach(common::retainAll);
        return common;
    }

    /**
     * The flow from s to the ends through the nodes but once each. Beside the routes it can go s - x - y - z - end where x, y are next to s and y, z
     * next to an end; then s - y - end would do as well, so the most is the same.
     */
    private static int flow(Adjacency graph, boolean[] end, int s) {
        Graph<Integer, DefaultWeightedEdge> net = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        int n = graph.size();
        int sink = 2 * n;
        IntStream.rangeClosed(0, sink).forEach(net::addVertex);
        int direct = 0;
        for (int x : graph.neighbours(s)) {
            direct += end[x] ? 1 : 0;
        }
        for (int x = 0; x < n; x++) {
            if (end[x] || x == s) {
                continue;
            }
            net.addEdge(x, n + x);
            if (graph.adjacent(s, x)) {
                net.addEdge(s, x);
            }
            for (int y : graph.neighbours(x)) {
                if (end[y]) {
                    net.addEdge(n + x, sink);
                } else if (y != s && graph.adjacent(s, x)) {
                    net.addEdge(n + x, y);
                }
            }
        }
        return direct + (int) Math.round(new EdmondsKarpMFImpl<>(net).calculateMaximumFlow(s, sink));
    }
}
