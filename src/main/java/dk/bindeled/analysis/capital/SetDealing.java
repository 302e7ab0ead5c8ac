package dk.bindeled.analysis.capital;

import java.util.Arrays;
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
    private final int[] within;
    private final long[] degrees;
    private int between;

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
        this.within = new int[sets.groupCount()];
        this.degrees = new long[sets.groupCount()];
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void deal() {
        Dealing.shuffle(dealt, random);
        Arrays.fill(within, 0);
        Arrays.fill(degrees, 0);
        for (int v = 0; v < bits.length; v++) {
            bits[v] = bitsOfSet[dealt[v]];
            sets.addToGroups(dealt[v], edges.degrees()[v], degrees);
        }
        int sharing = 0;
        for (int u = 0; u < dealt.length; u++) {
            int count = candidatesOf(u);
            for (int k = 0; k < count; k++) {
                sharing += sets.addToCommon(dealt[u], dealt[candidates[k]], within) ? 1 : 0;
            }
        }
        between = edges.ends().length - sharing;
    }

    @Override
    public int between(int k) {
        return between;
    }

    @Override
    public int within(int k, int g) {
        return within[g];
    }

    @Override
    public long degree(int k, int g) {
        return degrees[g];
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
}
