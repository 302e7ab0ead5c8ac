package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Who of two groups might be introduced to each other: those not yet tied who have something in common.
 *
 * <p>Convention: u is of the first group, v of the second, u ≠ v; they have a neighbour in common, or are members of the same association or forum,
 * or live in the same lowest area, that is, are placed in the very same area and not only in one district. Where both are in both groups, the pair
 * comes once, as u &lt; v.
 *
 * <p>Cost: for each u the neighbours of neighbours, the members of the second group in u's associations and area; 8 bytes per node. In the order of
 * u; for each u in a fixed order.
 */
final class TieCandidates {

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final Groups groups;
    private final int a;
    private final int b;
    private final Map<Integer, int[]> byBody = new HashMap<>(); // members of the second group
    private final Map<String, int[]> byArea = new HashMap<>();
    private final int[] seenBy; // the node by which a node was seen last

    TieCandidates(Snapshot snapshot, Groups groups, int a, int b) {
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.groups = groups;
        this.a = a;
        this.b = b;
        this.seenBy = new int[graph.size()];
        Map<Integer, IntStream.Builder> inBody = new HashMap<>();
        Map<String, IntStream.Builder> inArea = new HashMap<>();
        for (int v : groups.members(b)) {
            for (int body : bodies(v)) {
                inBody.computeIfAbsent(body, _ -> IntStream.builder()).add(v);
            }
            String area = snapshot.actor(v).area();
            if (area != null) {
                inArea.computeIfAbsent(area, _ -> IntStream.builder()).add(v);
            }
        }
        inBody.forEach((body, members) -> byBody.put(body, members.build().toArray()));
        inArea.forEach((area, members) -> byArea.put(area, members.build().toArray()));
    }

    /** Gives every candidate once to {@code action}. */
    void forEach(Action action, Progress progress) {
        Arrays.fill(seenBy, -1);
        int[] members = groups.members(a);
        for (int k = 0; k < members.length; k++) {
            progress.stopIfCancelled();
            forEachOf(members[k], action);
            progress.report((k + 1.0) / members.length, "new-tie-candidates");
        }
    }

    private void forEachOf(int u, Action action) {
        seenBy[u] = u;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            seenBy[graph.neighbour(arc)] = u;
        }
        boolean inBoth = groups.contains(b, u);
        IntConsumer offer = v -> {
            if (seenBy[v] != u) {
                seenBy[v] = u;
                if (!(inBoth && v < u && groups.contains(a, v))) {
                    action.accept(u, v);
                }
            }
        };
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            int between = graph.neighbour(arc);
            for (int next = graph.start(between); next < graph.end(between); next++) {
                int v = graph.neighbour(next);
                if (groups.contains(b, v)) {
                    offer.accept(v);
                }
            }
        }
        for (int body : bodies(u)) {
            Arrays.stream(byBody.getOrDefault(body, new int[0])).forEach(offer);
        }
        String area = snapshot.actor(u).area();
        if (area != null) {
            Arrays.stream(byArea.getOrDefault(area, new int[0])).forEach(offer);
        }
    }

    /** The associations and forums that node {@code v} is a member of, as in the grouping by membership. */
    private int[] bodies(int v) {
        return Arrays.stream(snapshot.affiliations().memberships(v))
                .filter(body -> snapshot.is(body, Kind.ASSOCIATION) || snapshot.is(body, Kind.FORUM))
                .toArray();
    }

    /** What is done with a candidate. */
    @FunctionalInterface
    interface Action {
        void accept(int u, int v);
    }
}
