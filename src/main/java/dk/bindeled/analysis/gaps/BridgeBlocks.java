package dk.bindeled.analysis.gaps;

import dk.bindeled.analysis.structure.BridgeTie;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The parts of a graph that no single lost edge can part (blocks), and the bridges between them. Blocks and bridges are the nodes and edges of a
 * forest with one tree per component.
 *
 * <p>Convention: blocks are numbered in the order in which one depth-first search comes to them, component by component, so whatever lies beyond a
 * bridge has consecutive numbers.
 *
 * <p>Cost: O(n + m log d) time for a highest degree d. No recursion. Deterministic.
 */
final class BridgeBlocks {

    private static final int NONE = -1;

    private final Adjacency graph;
    private final BitSet bridgeArcs = new BitSet();
    private final int[] blockOf; // per node
    private final int[] componentOf; // per block
    private final int[] bridges; // per block, bridges that end in it
    private final int[] bridgeEnd; // per block, its node at the bridge come upon last
    private final int[] chosen; // per block, its first node that is not bridgeEnd; NONE where there is no other
    private int count;

    private BridgeBlocks(Adjacency graph) {
        int n = graph.size();
        this.graph = graph;
        this.blockOf = new int[n];
        Arrays.fill(blockOf, NONE);
        int[] components = new int[n];
        for (BridgeTie tie : CutPoints.of(graph).bridges()) {
            bridgeArcs.set(graph.arc(tie.inner(), tie.outer()));
            bridgeArcs.set(graph.arc(tie.outer(), tie.inner()));
        }
        int[] next = new int[n];
        int[] parent = new int[n];
        int component = 0;
        for (int root = 0; root < n; root++) {
            if (blockOf[root] == NONE) {
                int first = count;
                walk(root, next, parent);
                Arrays.fill(components, first, count, component++);
            }
        }
        this.componentOf = Arrays.copyOf(components, count);
        this.bridges = new int[count];
        this.bridgeEnd = new int[count];
        this.chosen = new int[count];
        Arrays.fill(chosen, NONE);
        atBridges();
    }

    /** The blocks of {@code graph}. */
    static BridgeBlocks of(Adjacency graph) {
        return new BridgeBlocks(graph);
    }

    /** How many blocks there are. */
    int count() {
        return count;
    }

    /** Number of the component that block {@code block} lies in; blocks of a component have consecutive numbers. */
    int componentOf(int block) {
        return componentOf[block];
    }

    /** True if exactly one bridge ends in {@code block}. */
    boolean isLeaf(int block) {
        return bridges[block] == 1;
    }

    /** A node of the leaf {@code block}: the first that its bridge does not end at, or the only one there is. */
    int representative(int block) {
        return chosen[block] == NONE ? bridgeEnd[block] : chosen[block];
    }

    /** True if the leaf {@code block} is one node. */
    boolean isSingle(int block) {
        return chosen[block] == NONE;
    }

    private void walk(int root, int[] next, int[] parent) {
        blockOf[root] = count++;
        next[root] = graph.start(root);
        parent[root] = NONE;
        int v = root;
        while (v != NONE) {
            if (next[v] == graph.end(v)) {
                v = parent[v];
                continue;
            }
            int arc = next[v]++;
            int w = graph.neighbour(arc);
            if (blockOf[w] == NONE) {
                blockOf[w] = bridgeArcs.get(arc) ? count++ : blockOf[v];
                next[w] = graph.start(w);
                parent[w] = v;
                v = w;
            }
        }
    }

    private void atBridges() {
        for (int arc = bridgeArcs.nextSetBit(0), v = 0; arc >= 0; arc = bridgeArcs.nextSetBit(arc + 1)) {
            while (arc >= graph.end(v)) {
                v++;
            }
            bridges[blockOf[v]]++;
            bridgeEnd[blockOf[v]] = v;
        }
        for (int v = 0; v < graph.size(); v++) {
            int block = blockOf[v];
            if (chosen[block] == NONE && (bridges[block] == 0 || bridgeEnd[block] != v)) {
                chosen[block] = v;
            }
        }
    }
}
