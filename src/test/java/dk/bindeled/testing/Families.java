package dk.bindeled.testing;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Graphs whose figures are known in closed form, and random ones from a seed. */
public final class Families {

    private Families() {}

    /** 0-1-2-…-(n-1). */
    public static Adjacency path(int n) {
        return Adjacency.ofEdges(
                n,
                IntStream.range(0, n - 1).flatMap(v -> IntStream.of(v, v + 1)).toArray());
    }

    /** A path whose ends are joined; n &ge; 3. */
    public static Adjacency cycle(int n) {
        return Adjacency.ofEdges(
                n,
                IntStream.range(0, n).flatMap(v -> IntStream.of(v, (v + 1) % n)).toArray());
    }

    /** Node 0 joined to all others. */
    public static Adjacency star(int n) {
        return Adjacency.ofEdges(
                n, IntStream.range(1, n).flatMap(v -> IntStream.of(0, v)).toArray());
    }

    /** Everyone joined to everyone. */
    public static Adjacency complete(int n) {
        return Adjacency.ofEdges(
                n,
                IntStream.range(0, n)
                        .flatMap(u -> IntStream.range(u + 1, n).flatMap(v -> IntStream.of(u, v)))
                        .toArray());
    }

    /** Nodes 0…a-1 joined to all of a…a+b-1. */
    public static Adjacency completeBipartite(int a, int b) {
        return Adjacency.ofEdges(
                a + b,
                IntStream.range(0, a)
                        .flatMap(u -> IntStream.range(a, a + b).flatMap(v -> IntStream.of(u, v)))
                        .toArray());
    }

    /** Node v &ge; 1 hangs below (v-1)/2. */
    public static Adjacency binaryTree(int n) {
        return Adjacency.ofEdges(
                n,
                IntStream.range(1, n).flatMap(v -> IntStream.of(v, (v - 1) / 2)).toArray());
    }

    /** Each pair joined with probability {@code p}. */
    public static Adjacency random(int n, double p, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        IntStream.Builder ends = IntStream.builder();
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                if (random.nextDouble() < p) {
                    ends.add(u).add(v);
                }
            }
        }
        return Adjacency.ofEdges(n, ends.build().toArray());
    }

    /**
     * Random groups g0, g1, …
     *
     * @param most groups a node is in at most; with {@code unclassified} some are in none
     */
    public static Groups groups(int n, int count, int most, boolean unclassified, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int v = 0; v < n; v++) {
            int own = unclassified ? random.nextInt(most + 1) : 1 + random.nextInt(most);
            for (int k = 0; k < own; k++) {
                members.computeIfAbsent("g" + random.nextInt(count), id -> new ArrayList<>())
                        .add(v);
            }
        }
        return Groups.of(Grouping.MEMBERSHIP, n, members, Map.of());
    }

    /** Groups named a, b, c … from their members. */
    public static Groups groups(int n, int[]... members) {
        Map<String, List<Integer>> byId = new TreeMap<>();
        for (int g = 0; g < members.length; g++) {
            byId.put(
                    String.valueOf((char) ('a' + g)),
                    IntStream.of(members[g]).boxed().toList());
        }
        return Groups.of(Grouping.MEMBERSHIP, n, byId, Map.of());
    }

    /** Node v of the graph is node order[v] of the result. */
    public static Adjacency relabelled(Adjacency graph, int[] order) {
        IntStream.Builder ends = IntStream.builder();
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                ends.add(order[u]).add(order[v]);
            }
        }
        return Adjacency.ofEdges(graph.size(), ends.build().toArray());
    }

    /** The numbers 0…n-1 in a random order. */
    public static int[] order(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int k = n - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
