package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Greedy choice of nodes that hit many of some sets: always the one that is worth most of those that may be chosen, of several the one that gains most, and
 * of these the one with the lowest number ({@link BestFirst}). What every other node gains is kept exact, by taking each set that is hit from all its
 * members, so every member of a set is looked at twice at the most.
 *
 * <p>The bound is for any choice within the limits: what was hit after some choices, and all that could be gained then, for the smallest such sum
 * over the choices (Tang, Tang, Xiao and Yuan 2018, doi:10.1145/3183713.3183749, equation 10).
 */
final class GreedyChoice {

    private final SetSystem sets;
    private final SetSystem.Index index;
    private final SeedLimits limits;
    private final Progress progress;
    /** Nodes that hit anything, those first that are worth most, with what each hits alone. */
    private final int[] order;

    private final int[] first;

    /**
     * What was chosen.
     *
     * @param nodes in the order of choice
     * @param hit how many sets they hit together
     * @param most how many sets any choice hits at the most
     */
    record Chosen(List<Integer> nodes, long hit, long most) {}

    GreedyChoice(SetSystem sets, SetSystem.Index index, SeedLimits limits, Progress progress) {
        this.progress = progress;
        this.sets = sets;
        this.index = index;
        this.limits = limits;
        long[] keys = new long[sets.nodes()];
        int count = 0;
        BitSet eligible = limits.eligible();
        for (int v = eligible.nextSetBit(0); v >= 0; v = eligible.nextSetBit(v + 1)) {
            if (sets.count(v) > 0) {
                keys[count++] = ((long) ~Float.floatToIntBits(upwards(v)) << 32) | v;
            }
        }
        Arrays.sort(keys, 0, count);
        order = new int[count];
        first = new int[count];
        for (int place = 0; place < count; place++) {
            order[place] = (int) keys[place];
            first[place] = sets.count(order[place]);
        }
    }

    /** Not less than what {@code v} is worth at first. */
    private float upwards(int v) {
        return Math.nextUp((float) limits.worth(v, sets.count(v)));
    }

    /** Chooses, and where the limits need it once more beginning with the best node alone; the better of the two, with the smaller bound. */
    Chosen chooseBest() {
        Chosen chosen = choose();
        if (!limits.mayMissTheBestAlone()) {
            return chosen;
        }
        Chosen other = choose(bestAlone());
        Chosen better = chosen.hit() >= other.hit() ? chosen : other;
        return new Chosen(better.nodes(), better.hit(), Math.min(chosen.most(), other.most()));
    }

    /** The node that hits most sets alone, or none where no set can be hit. */
    private int[] bestAlone() {
        int best = -1;
        for (int place = 0; place < order.length; place++) {
            if (best < 0 || first[place] > first[best] || (first[place] == first[best] && order[place] < order[best])) {
                best = place;
            }
        }
        return best < 0 ? new int[0] : new int[] {order[best]};
    }

    /**
     * Chooses until the limits are reached.
     *
     * @param given chosen before all others, and admitted by the limits in this order
     */
    Chosen choose(int... given) {
        limits.begin();
        Cover cover = new Cover(sets, index);
        int[] gains = cover.gains();
        BestFirst candidates = new BestFirst(limits, order, sets::count);
        BitSet chosen = new BitSet(sets.nodes());
        List<Integer> nodes = new ArrayList<>();
        long hits = 0;
        long most = Long.MAX_VALUE;
        int useless = 0;
        while (true) {
            progress.stopIfCancelled();
            if (limits.isBoundedAfter(nodes.size())) {
                most = Math.min(most, hits + limits.most(gains, order, first));
            }
            int next = nodes.size() < given.length ? given[nodes.size()] : best(candidates, gains);
            if (next < 0 && limits.takesTheUseless() && !limits.isFull()) {
                useless = useless(useless, chosen);
                next = useless;
            }
            if (next < 0) {
                break;
            }
            limits.take(next);
            chosen.set(next);
            nodes.add(next);
            hits += cover.take(next);
        }
        return new Chosen(nodes, hits, Math.min(most, hits + limits.most(gains, order, first)));
    }

    /** The node that is worth most, or -1 if there is none that gains anything. */
    private int best(BestFirst candidates, int[] gains) {
        while (!limits.isFull() && !candidates.isEmpty()) {
            int v = candidates.first();
            if (gains[v] == 0 || !limits.admits(v)) {
                candidates.remove(); // chosen already, or of no more use
            } else if (gains[v] < candidates.gain()) {
                candidates.lower(gains[v]);
            } else {
                candidates.remove();
                return v;
            }
        }
        return -1;
    }

    /** The lowest node from {@code from} on that may be chosen, or -1 if there is none. */
    private int useless(int from, BitSet chosen) {
        BitSet eligible = limits.eligible();
        for (int v = eligible.nextSetBit(from); v >= 0; v = eligible.nextSetBit(v + 1)) {
            if (!chosen.get(v) && limits.admits(v)) {
                return v;
            }
        }
        return -1;
    }
}
