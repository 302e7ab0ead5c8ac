package dk.bindeled.analysis.capital;

import java.util.random.RandomGenerator;

/**
 * Dealings of overlapping groups: 64 bits per set of groups tell most pairs of nodes apart at a glance, and only pairs with a bit in common are
 * looked at closely.
 */
final class SetDealing implements Dealing {

    private final GroupSets sets;
    private final Edges edges;
    private final RandomGenerator random;
    private final int[] dealt;
    private final long[] bitsOfSet;
    private final long[] bits;
    private final int[] candidates;

    SetDealing(GroupSets sets, Edges edges, RandomGenerator random) {
        this.sets = sets;
        this.edges = edges;
        this.random = random;
        this.dealt = sets.setOfNodes();
        this.bitsOfSet = new long[sets.count()];
        for (int s = 0; s < bitsOfSet.length; s++) {
            bitsOfSet[s] = sets.bits(s);
        }
        this.bits = new long[dealt.length];
        int longestRow = 0;
        for (int u = 0; u < dealt.length; u++) {
            longestRow = Math.max(longestRow, edges.offsets()[u + 1] - edges.offsets()[u]);
        }
        this.candidates = new int[longestRow + 1];
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void deal() {
        Dealing.shuffle(dealt, random);
        for (int v = 0; v < bits.length; v++) {
            bits[v] = bitsOfSet[dealt[v]];
        }
    }

    @Override
    public int between(int k) {
        int within = 0;
        for (int u = 0; u < dealt.length; u++) {
            int count = candidatesOf(u);
            within += sets.bitsSuffice() ? count : sharing(dealt[u], count);
        }
        return edges.ends().length - within;
    }

    /** Notes the neighbours of {@code u} that have a bit in common with it, without a branch that could be guessed wrongly. */
    private int candidatesOf(int u) {
        int[] ends = edges.ends();
        int end = edges.offsets()[u + 1];
        long own = bits[u];
        int count = 0;
        for (int k = edges.offsets()[u]; k < end; k++) {
            candidates[count] = ends[k];
            count += (own & bits[ends[k]]) == 0 ? 0 : 1;
        }
        return count;
    }

    private int sharing(int set, int count) {
        int sharing = 0;
        for (int k = 0; k < count; k++) {
            sharing += sets.share(set, dealt[candidates[k]]) ? 1 : 0;
        }
        return sharing;
    }
}
