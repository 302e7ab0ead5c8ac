package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Who of two groups might be introduced to each other: those not yet tied who have something in common.
 *
 * <p>Convention: u is of the first group only, v of the second only, as with the ties between two groups ({@link GroupPair}): whoever is in both is a
 * bridge already, and a tie to him is no further one. They have a neighbour in common, or are members of the same association or forum, or live in the
 * same lowest area, that is, are placed in the very same area and not only in one district.
 *
 * <p>Cost: for each u the neighbours of neighbours, the members of the second group in u's associations and area; 4 bytes per node, kept from one pair
 * of groups to the next. In the order of u; for each u in a fixed order.
 */
final class TieCandidates {

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final Groups groups;
    private int a;
    private int b;
    private final Map<Integer, int[]> byBody = new HashMap<>(); // members of the second group
    private final Map<String, int[]> byArea = new HashMap<>();
    private final int[] seen; // the mark of the last node by which a node was seen
    private int mark;

    TieCandidates(Snapshot snapshot, Groups groups) {
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.groups = groups;
        this.seen = new int[graph.size()];
    }

    /** The associations and forums that both {@code u} and {@code v} are members of, as numbers of actors. */
    static List<Integer> sharedBodies(Snapshot snapshot, int u, int v) {
        int[] ofV = bodies(snapshot, v);
        return Arrays.stream(bodies(snapshot, u))
                .filter(body -> Arrays.stream(ofV).anyMatch(other -> other == body))
                .boxed()
                .toList();
    }

    /** True if {@code u} and {@code v} are placed in the very same area. */
    static boolean shareArea(Snapshot snapshot, int u, int v) {
        String area = snapshot.actor(u).area();
        return area != null && area.equals(snapshot.actor(v).area());
    }

    /** Gives every candidate for the groups {@code a} and {@code b} once to {@code action}. */
    void forEach(int a, int b, Action action, Progress progress) {
        turnTo(a, b);
        int[] members = groups.members(a);
        for (int k = 0; k < members.length; k++) {
            progress.stopIfCancelled();
            if (!groups.contains(b, members[k])) {
                forEachOf(members[k], action);
            }
            progress.report((k + 1.0) / members.length, "new-tie-candidates");
        }
    }

    private void turnTo(int a, int b) {
        this.a = a;
        this.b = b;
        byBody.clear();
        byArea.clear();
        Map<Integer, IntStream.Builder> inBody = new HashMap<>();
        Map<String, IntStream.Builder> inArea = new HashMap<>();
        for (int v : groups.members(b)) {
            for (int body : bodies(snapshot, v)) {
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

    private void forEachOf(int u, Action action) {
        int own = nextMark();
        seen[u] = own;
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            seen[graph.neighbour(arc)] = own;
        }
        IntConsumer offer = v -> {
            if (seen[v] != own) {
                seen[v] = own;
                if (!groups.contains(a, v)) {
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
        for (int body : bodies(snapshot, u)) {
            Arrays.stream(byBody.getOrDefault(body, new int[0])).forEach(offer);
        }
        String area = snapshot.actor(u).area();
        if (area != null) {
            Arrays.stream(byArea.getOrDefault(area, new int[0])).forEach(offer);
        }
    }

    private int nextMark() {
        if (mark == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            mark = 0;
        }
        return ++mark;
    }

    /** The associations and forums that node {@code v} is a member of, as in the grouping by membership. */
    private static int[] bodies(Snapshot snapshot, int v) {
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
