package dk.bindeled.analysis.capital;

import dk.bindeled.analysis.structure.TwoSidedMatching;
import dk.bindeled.network.Adjacency;
import java.util.Arrays;

/**
 * How many routes of at most three steps lead from a node to a set of ends, no two of which share an intermediary, and who is on all of them.
 *
 * <p>A route is a path that stops at the first end it meets; its one or two inner nodes, never ends themselves, are its intermediaries. From s, let
 * A be the neighbours of s, and B the nodes other than s with an end for a neighbour, ends left out of both. The routes are then: s-end, without
 * an intermediary, one for each end next to s; s-x-end for x in A ∩ B; and s-x-y-end for x in A and y in B, x and y adjacent.
 *
 * <p>Formula: direct + |A ∩ B| + ν, with ν the edges of a maximum matching between A∖B and B∖A.
 *
 * <p>Why: routes without an intermediary share none with any other. Where two intermediaries x, y stand on a route of a largest set and x is in
 * A ∩ B, the route s-x-end can take its place, likewise with y; and where nobody of the set passes an x in A ∩ B, s-x-end can join it. So some
 * largest set holds s-x-end for all of A ∩ B, and beside these only routes s-x-y-end with x in A∖B and y in B∖A: disjoint ones are a matching. By
 * Kőnig's theorem the same number of nodes is enough to break all routes but the direct ones (A ∩ B and a smallest cover of the edges between
 * A∖B and B∖A); so where it is 1 and none is direct, some intermediary is common to all routes: the only one of A ∩ B; or the node that all edges
 * between A∖B and B∖A share; or, where they are one edge, both its ends.
 *
 * <p>At most max(2, |A∖B|) edges of a node of A∖B are looked at: any of so many will do, since the others cannot use them all up.
 *
 * <p>Cost: O(d²) and the matching's share from a node of d neighbours. Deterministic; the order of
 * nodes makes no difference. Not to be shared between threads.
 */
final class DisjointRoutes {

    static final int NOBODY = -1;

    private final Adjacency graph;
    private final boolean[] end;
    private final boolean[] beforeEnd; // B, s itself not yet left out
    private final int[] offsets; // rows of the nodes outside B: their neighbours in B
    private final int[] neighbours;

    private final TwoSidedMatching matching = new TwoSidedMatching();
    private final int[] near; // 1 + the s it was last next to
    private final int[] numbered; // 1 + the s for which it last got a number on the right
    private final int[] number;
    private int[] lefts = new int[16];
    private int count;
    private int nearer;
    private int farther;

    DisjointRoutes(Adjacency graph, boolean[] end) {
        int n = graph.size();
        this.graph = graph;
        this.end = end;
        this.beforeEnd = new boolean[n];
        for (int v = 0; v < n; v++) {
            for (int arc = graph.start(v); arc < graph.end(v) && !end[v] && !beforeEnd[v]; arc++) {
                beforeEnd[v] = end[graph.neighbour(arc)];
            }
        }
        this.offsets = new int[n + 1];
        int[] kept = new int[graph.arcCount()];
        int next = 0;
        for (int v = 0; v < n; v++) {
            for (int arc = graph.start(v); arc < graph.end(v) && !end[v] && !beforeEnd[v]; arc++) {
                kept[next] = graph.neighbour(arc);
                next += beforeEnd[kept[next]] ? 1 : 0;
            }
            offsets[v + 1] = next;
        }
        this.neighbours = Arrays.copyOf(kept, next);
        this.near = new int[n];
        this.numbered = new int[n];
        this.number = new int[n];
    }

    /** Counts the routes from node {@code s}, which is no end. */
    void from(int s) {
        int direct = 0;
        int shared = 0;
        int left = 0;
        nearer = NOBODY;
        farther = NOBODY;
        if (lefts.length < graph.degree(s)) {
            lefts = new int[2 * graph.degree(s)];
        }
        for (int arc = graph.start(s); arc < graph.end(s); arc++) {
            int x = graph.neighbour(arc);
            near[x] = s + 1;
            if (end[x]) {
                direct++;
            } else if (beforeEnd[x]) {
                shared++;
                nearer = x;
            } else if (offsets[x] < offsets[x + 1]) {
                lefts[left++] = x;
            }
        }
        join(s, left);
        int matched = matching.maximum();
        count = direct + shared + matched;
        if (count != 1) {
            nearer = NOBODY;
            farther = NOBODY;
        } else if (matched == 1) {
            findShared();
        }
    }

    /** Most routes from the node last asked for whose intermediaries are disjoint. */
    int count() {
        return count;
    }

    /** The intermediary on every one of its routes, the one nearer to it where there are two; -1 where there is none. */
    int nearer() {
        return nearer;
    }

    /** Where two intermediaries are on every one of its routes, the one farther from it; else -1. */
    int farther() {
        return farther;
    }

    /** Lays out the edges between A∖B and B∖A; keeps of the first {@code size} of A∖B those with an edge, and in farther the right end of some edge. */
    private void join(int s, int size) {
        matching.clear();
        int most = Math.max(2, size);
        int rights = 0;
        int kept = 0;
        for (int k = 0; k < size; k++) {
            int x = lefts[k];
            int taken = 0;
            for (int arc = offsets[x]; arc < offsets[x + 1] && taken < most; arc++) {
                int y = neighbours[arc];
                if (y == s || near[y] == s + 1) {
                    continue;
                }
                if (taken++ == 0) {
                    matching.addLeft();
                    lefts[kept++] = x;
                }
                if (numbered[y] != s + 1) {
                    numbered[y] = s + 1;
                    number[y] = rights++;
                }
                matching.addEdge(number[y]);
                farther = y;
            }
        }
    }

    /** All edges share a node: that of the left if there is but one there, that of the right if there is but one there, or both. */
    private void findShared() {
        boolean oneLeft = matching.lefts() == 1;
        boolean oneRight = matching.degree(0) == 1;
        nearer = oneLeft ? lefts[0] : farther;
        farther = oneLeft && oneRight ? farther : NOBODY;
    }
}
