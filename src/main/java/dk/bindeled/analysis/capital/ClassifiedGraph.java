package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;

/**
 * The part of the tie graph that has groups: the classified nodes, the edges among them and their groups. Every figure that speaks of groups is
 * computed on it, and the share of nodes in it is the figure's coverage.
 *
 * <p>An edge is <i>within</i> if its ends share at least one group, else <i>between</i>. Nodes are renumbered 0…size()-1 in their old order;
 * groups keep their numbers. Immutable.
 */
public final class ClassifiedGraph {

    private final int[] nodes;
    private final int[] numbers;
    private final Adjacency graph;
    private final Groups groups;
    private final int[] originalArcs;
    private final boolean[] within;
    private final int tiesWithin;

    private ClassifiedGraph(Adjacency whole, Groups groupsOfWhole) {
        this.nodes = groupsOfWhole.classified();
        this.numbers = new int[whole.size()];
        Arrays.fill(numbers, -1);
        for (int k = 0; k < nodes.length; k++) {
            numbers[nodes[k]] = k;
        }
        boolean all = nodes.length == whole.size();
        this.graph = all ? whole : whole.induced(nodes);
        this.groups = all ? groupsOfWhole : groupsOfWhole.induced(nodes);
        this.originalArcs = all ? new int[0] : keptArcs(whole, groupsOfWhole, nodes, graph.arcCount());
        this.within = new boolean[graph.arcCount()];
        int arcsWithin = 0;
        for (int u = 0; u < nodes.length; u++) {
            for (int arc = graph.start(u); arc < graph.end(u); arc++) {
                within[arc] = groups.share(u, graph.neighbour(arc));
                arcsWithin += within[arc] ? 1 : 0;
            }
        }
        this.tiesWithin = arcsWithin / 2;
    }

    /**
     * The classified part of {@code whole}.
     *
     * @throws IllegalArgumentException if the groups are over another number of nodes
     */
    public static ClassifiedGraph of(Adjacency whole, Groups groups) {
        if (groups.size() != whole.size()) {
            throw new IllegalArgumentException(
                    "Groups over " + groups.size() + " nodes do not fit a graph of " + whole.size());
        }
        return new ClassifiedGraph(whole, groups);
    }

    /** The classified part of a snapshot's tie graph, with some groups over its nodes. */
    public static ClassifiedGraph of(Snapshot snapshot, Groups groups) {
        return of(snapshot.adjacency(), groups);
    }

    /** Number of classified nodes. */
    public int size() {
        return nodes.length;
    }

    /** Edges among the classified nodes. */
    public Adjacency graph() {
        return graph;
    }

    /** The groups, over the classified nodes; numbered as over the whole. */
    public Groups groups() {
        return groups;
    }

    /** The number in the whole graph of classified node {@code k}. */
    public int node(int k) {
        return nodes[k];
    }

    /** The number here of node {@code v} of the whole graph, or -1 where it is unclassified. */
    public int numberOf(int v) {
        return numbers[v];
    }

    /** The arc of the whole graph that {@code arc} stands for. */
    public int originalArc(int arc) {
        return originalArcs.length == 0 ? arc : originalArcs[arc];
    }

    /** True if the ends of {@code arc} share a group. */
    public boolean isWithin(int arc) {
        return within[arc];
    }

    /** Number of edges whose ends share a group. */
    public int tiesWithin() {
        return tiesWithin;
    }

    /** Number of edges whose ends share no group. */
    public int tiesBetween() {
        return graph.edgeCount() - tiesWithin;
    }

    /** Inducing keeps arcs in order, so the kept ones need only be counted off. */
    private static int[] keptArcs(Adjacency whole, Groups groups, int[] nodes, int count) {
        int[] kept = new int[count];
        int next = 0;
        for (int v : nodes) {
            for (int arc = whole.start(v); arc < whole.end(v); arc++) {
                if (groups.isClassified(whole.neighbour(arc))) {
                    kept[next++] = arc;
                }
            }
        }
        return kept;
    }
}
