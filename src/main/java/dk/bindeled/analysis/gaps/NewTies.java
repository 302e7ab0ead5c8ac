package dk.bindeled.analysis.gaps;

import dk.bindeled.analysis.structure.Distances;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a tie that does not exist yet would give two groups.
 *
 * <p>What it measures, for a new tie u-v between groups A and B: how many pairs of persons, one of each group, come within two or three steps of
 * each other; and how many citizens come within two steps of a decision-maker.
 *
 * <p>Formulas: pairs_gained(h) = |{{x, y} : x ∈ A, y ∈ B, dist(x, u) + 1 + dist(v, y) ≤ h &lt; dist(x, y), or the same with u and v exchanged}|, h = 2
 * or 3; persons_linked = |{citizens c : steps from c to the nearest decision-maker &gt; 2 without and ≤ 2 with the tie}|.
 *
 * <p>Conventions: steps go along the whole tie graph, through anyone, not along the ties of the two groups only. A pair counts once, also where the
 * groups overlap and it may be read either way; a member of both makes no pair with himself. Persons who had no route at all are gained like
 * others. A citizen without any tie is counted among those linked: the new tie may be the first. Of bodies no linking is told; neither is it where
 * there is no citizen or no decision-maker.
 *
 * <p>Method: only those within two steps of u or v can gain. A pair that gains has its ends on different sides of the tie: were x near u and y near
 * v, and also y near u and x near v, they would have been near each other before; so the two ways round are added without counting twice.
 *
 * <p>Source: the product's own.
 *
 * <p>Cost: for one tie, the ties of those within two steps of either end, and for each neighbour x of u the ties of x's neighbours and of those of v;
 * 24 bytes per node, kept from one tie to the next. Deterministic. Not to be shared between threads.
 *
 * <p>How not to read it: a short way is a possibility, not a friendship; and the tie that gives most on paper may be one that neither of the two
 * has use for.
 */
public final class NewTies {

    private static final int NEAR = 2;

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final Groups groups;
    private final Distances toDecisionMaker;
    private final int citizens;
    private final @Nullable Reason nobodyLinked;
    private final Ball aroundU;
    private final Ball aroundV;
    private final Ball aroundX;

    private NewTies(Snapshot snapshot, Groups groups) {
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.groups = groups;
        int[] deciding = IntStream.range(0, snapshot.size())
                .filter(snapshot::isDecisionMaker)
                .toArray();
        this.toDecisionMaker = Distances.toNearest(graph, deciding);
        this.citizens = snapshot.citizens().length;
        this.nobodyLinked = reason(snapshot, citizens, deciding.length);
        this.aroundU = new Ball(graph);
        this.aroundV = new Ball(graph);
        this.aroundX = new Ball(graph);
    }

    /**
     * New ties in a snapshot.
     *
     * @param groups groups over the nodes of the snapshot
     */
    public static NewTies of(Snapshot snapshot, Groups groups) {
        return new NewTies(snapshot, groups);
    }

    /**
     * What the tie {@code u}-{@code v} would give the groups {@code a} and {@code b}.
     *
     * @throws IllegalArgumentException if the tie exists already, or would join a node to itself
     */
    public NewTie evaluate(int u, int v, int a, int b) {
        if (u == v || graph.adjacent(u, v)) {
            throw new IllegalArgumentException("No new tie: " + u + " and " + v + " are " + (u == v ? "one" : "tied"));
        }
        aroundU.fill(u, 3);
        aroundV.fill(v, 3);
        return new NewTie(u, v, withinTwo(a, b), withinThree(a, b), personsLinked(u, v), introducers(u, v));
    }

    private long withinTwo(int a, int b) {
        int u = aroundU.centre();
        int v = aroundV.centre();
        long gained = gains(u, v, a, b) && !aroundU.isWithin(v, 2) ? 1 : 0;
        return gained + far(aroundU, aroundV, 1, 1, 2, a, b) + far(aroundV, aroundU, 1, 1, 2, a, b);
    }

    private long withinThree(int a, int b) {
        int u = aroundU.centre();
        int v = aroundV.centre();
        long gained = gains(u, v, a, b) && !aroundU.isWithin(v, 3) ? 1 : 0;
        gained += far(aroundU, aroundV, 1, 2, 3, a, b) + far(aroundV, aroundU, 1, 2, 3, a, b);
        for (int arc = graph.start(u); arc < graph.end(u); arc++) {
            gained += neighboursGained(graph.neighbour(arc), v, a, b);
        }
        return gained;
    }

    /** Pairs of the centre of {@code near} with those {@code from} to {@code to} steps from the other centre who were further than {@code limit}. */
    private long far(Ball near, Ball other, int from, int to, int limit, int a, int b) {
        long gained = 0;
        for (int k = other.first(from); k < other.first(to + 1); k++) {
            int y = other.node(k);
            if (!near.isWithin(y, limit) && gains(near.centre(), y, a, b)) {
                gained++;
            }
        }
        return gained;
    }

    /** Pairs of {@code x}, a neighbour of u, with neighbours of {@code v} who were more than three steps away. */
    private long neighboursGained(int x, int v, int a, int b) {
        if (aroundV.isWithin(x, 2) || !(groups.contains(a, x) || groups.contains(b, x))) {
            return 0;
        }
        aroundX.fill(x, 2);
        long gained = 0;
        for (int arc = graph.start(v); arc < graph.end(v); arc++) {
            int y = graph.neighbour(arc);
            if (gains(x, y, a, b) && !isWithinThree(y)) {
                gained++;
            }
        }
        return gained;
    }

    /** True if {@code y} is at most three steps from the centre of the ball around x. */
    private boolean isWithinThree(int y) {
        if (aroundX.isWithin(y, 2)) {
            return true;
        }
        for (int arc = graph.start(y); arc < graph.end(y); arc++) {
            if (aroundX.isWithin(graph.neighbour(arc), 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean gains(int x, int y, int a, int b) {
        return (groups.contains(a, x) && groups.contains(b, y)) || (groups.contains(b, x) && groups.contains(a, y));
    }

    private Figure personsLinked(int u, int v) {
        return nobodyLinked == null
                ? Figure.of(linkedThrough(u, v) + linkedThrough(v, u), citizens)
                : Figure.missing(nobodyLinked, citizens);
    }

    /** Citizens on the side of {@code from} who come near a decision-maker on the side of {@code to}. */
    private int linkedThrough(int from, int to) {
        int linked = toDecisionMaker.isWithin(to, NEAR - 1) && isLinkedAnew(from) ? 1 : 0;
        if (toDecisionMaker.isWithin(to, 0)) {
            for (int arc = graph.start(from); arc < graph.end(from); arc++) {
                linked += isLinkedAnew(graph.neighbour(arc)) ? 1 : 0;
            }
        }
        return linked;
    }

    private boolean isLinkedAnew(int v) {
        return snapshot.isCitizen(v) && !toDecisionMaker.isWithin(v, NEAR);
    }

    private List<Integer> introducers(int u, int v) {
        List<Integer> both = new ArrayList<>();
        for (int i = graph.start(u), j = graph.start(v); i < graph.end(u) && j < graph.end(v); ) {
            int order = Integer.compare(graph.neighbour(i), graph.neighbour(j));
            if (order == 0) {
                both.add(graph.neighbour(i));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private static @Nullable Reason reason(Snapshot snapshot, int citizens, int deciding) {
        if (snapshot.unit() != Unit.PERSONS) {
            return Reason.NOT_FOR_BODIES;
        }
        if (citizens == 0) {
            return Reason.NO_CITIZENS;
        }
        return deciding == 0 ? Reason.NO_DECISION_MAKER : null;
    }
}
