package dk.bindeled.analysis.gaps;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The fewest introductions after which nothing hangs by a single tie.
 *
 * <p>What it measures: how many new ties it takes until no tie is a bridge within its component, that is, until any one tie can be lost and
 * everyone still reaches everyone they reached; and one set of so many introductions that does it.
 *
 * <p>Formula: {@code introductions_needed} = Σ ⌈l/2⌉ over the components with a bridge, l the leaves of the tree that is left when every part
 * without a bridge is drawn together to one node (bridge-block tree).
 *
 * <p>Method: the leaves of a component are numbered by a depth-first search, and leaf i is introduced to leaf i + ⌊l/2⌋, i = 1…⌈l/2⌉. Beyond a
 * bridge lie leaves i…j, neither none nor all; were they introduced to each other only, they would be all: so some introduction crosses every bridge.
 * From each leaf comes its first person who is not an end of the bridge, so that the new tie does not rest on the same person; where the leaf is one
 * person, that person.
 *
 * <p>Convention: the graph is simple, so an introduction joins two who are not tied, and no two introductions join the same. That never costs a
 * further one: leaves are joined by a tie only where the tree is two leaves, and then one of them has a person without a tie to the other - unless
 * each is one person. <em>Two persons who have a tie to each other and to nobody else</em> cannot be mended among themselves: a second tie between
 * them is no new tie. They are not counted but stand apart as {@link #lonePairs()}: for them the way on leads to someone outside.
 * Each component is mended by itself; components are not joined, even where that would take fewer ties in all.
 *
 * <p>Source: K. P. Eswaran and R. E. Tarjan, Augmentation problems, SIAM Journal on Computing 5 (1976) 653-665, doi:10.1137/0205044.
 *
 * <p>Cost: O(n + m log d) time for a highest degree d, no recursion. Deterministic: the number does not depend on how nodes are numbered; which of
 * several equally small sets is named does.
 *
 * <p>How not to read it: it counts ties, not whether these two would like each other. Where the tie that is missing was only never registered,
 * nobody needs an introduction. And 0 beside lone pairs is not "nothing to do".
 */
public final class Introductions {

    private final int ties;
    private final List<Introduction> toMake;
    private final List<Introduction> lonePairs;

    private Introductions(int ties, List<Introduction> toMake, List<Introduction> lonePairs) {
        Comparator<Introduction> byNumbers =
                Comparator.comparingInt(Introduction::u).thenComparingInt(Introduction::v);
        this.ties = ties;
        this.toMake = toMake.stream().sorted(byNumbers).toList();
        this.lonePairs = lonePairs.stream().sorted(byNumbers).toList();
    }

    /** The introductions that {@code graph} needs. */
    public static Introductions of(Adjacency graph) {
        BridgeBlocks blocks = BridgeBlocks.of(graph);
        List<Introduction> toMake = new ArrayList<>();
        List<Introduction> lonePairs = new ArrayList<>();
        int[] leaves = new int[blocks.count()];
        for (int block = 0; block < blocks.count(); ) {
            int component = blocks.componentOf(block);
            int first = block;
            int count = 0;
            for (; block < blocks.count() && blocks.componentOf(block) == component; block++) {
                if (blocks.isLeaf(block)) {
                    leaves[count++] = block;
                }
            }
            boolean lonePair = block - first == 2 && blocks.isSingle(first) && blocks.isSingle(first + 1);
            pair(blocks, leaves, count, lonePair ? lonePairs : toMake);
        }
        return new Introductions(graph.edgeCount(), toMake, lonePairs);
    }

    /** {@code introductions_needed}, lone pairs left out; n is the number of ties. Missing where there are no ties. */
    public Figure needed() {
        return ties == 0 ? Figure.missing(Reason.NO_TIES, 0) : Figure.of(toMake.size(), ties);
    }

    /** One set of introductions that leaves no bridge but those of the lone pairs, by smaller node number, then larger. */
    public List<Introduction> toMake() {
        return toMake;
    }

    /** Those who have a tie to each other and to nobody else, by smaller node number: their tie is a bridge that they cannot mend themselves. */
    public List<Introduction> lonePairs() {
        return lonePairs;
    }

    private static void pair(BridgeBlocks blocks, int[] leaves, int count, List<Introduction> pairs) {
        for (int k = 0; k < (count + 1) / 2; k++) {
            pairs.add(Introduction.between(
                    blocks.representative(leaves[k]), blocks.representative(leaves[k + count / 2])));
        }
    }
}
