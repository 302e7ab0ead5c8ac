package dk.bindeled.analysis.statistics;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random memberships in which every member keeps its number of bodies and every body its number of members.
 *
 * <p>What it gives: a two-mode graph drawn from all with the same degrees on both sides, each as likely as any other: who would meet where if
 * people joined as much as now, and associations were as large, but chance decided who joined what.
 *
 * <p>Method: a trade takes two rows (the members of two bodies, or the bodies of two members, whichever side has fewer), leaves what they have in
 * common and deals out the rest between them at random, as many to each as before.
 *
 * <p>Convention: {@value #TRADES_PER_ROW} trades per row, at least {@value #FEWEST_TRADES}. In a network of bodies, where one may be a member and
 * have members, chance may make it a member of itself.
 *
 * <p>Source: G. Strona, D. Nappo, F. Boccacci, S. Fattorini and J. San-Miguel-Ayanz, A fast and unbiased procedure to randomize ecological binary
 * matrices with fixed row and column totals, Nature Communications 5 (2014) 4114, doi:10.1038/ncomms5114; that all are as likely: C. J. Carstens,
 * Proof of uniform sampling of binary matrices with fixed row sums and column sums for the fast Curveball algorithm, Physical Review E 91 (2015)
 * 042812, doi:10.1103/PhysRevE.91.042812.
 *
 * <p>Cost: a trade takes time in proportion to the two rows; 4 bytes per membership. Decided by the generator alone.
 *
 * <p>How not to read it: it lets everyone join everything. Children do not join the pensioners' club, and that alone makes memberships cluster.
 */
public final class Curveball implements NullModel {

    static final int TRADES_PER_ROW = 20;
    static final int FEWEST_TRADES = 100;

    private static final int TRADES_BETWEEN_LOOKS = 1 << 8;

    private final int members;

    /**
     * For graphs all of whose edges join one of some first nodes to one of the rest.
     *
     * @param members how many first nodes
     */
    public Curveball(int members) {
        this.members = members;
    }

    @Override
    public Adjacency walk(Adjacency from, RandomGenerator random, Progress progress) {
        int[] first = used(from, 0, members);
        int[] second = used(from, members, from.size());
        int[] rows = first.length < second.length ? first : second;
        if (rows.length < 2) {
            return from;
        }
        Trader trader = new Trader(from, rows);
        long trades = Math.max(FEWEST_TRADES, (long) TRADES_PER_ROW * rows.length);
        for (long trade = 0; trade < trades; trade++) {
            if (trade % TRADES_BETWEEN_LOOKS == 0) {
                progress.stopIfCancelled();
            }
            int one = Seeds.below(random, rows.length);
            int other = Seeds.below(random, rows.length - 1);
            trader.trade(one, other < one ? other : other + 1, random);
        }
        return trader.graph();
    }

    private static int[] used(Adjacency graph, int from, int to) {
        return IntStream.range(from, to).filter(v -> graph.degree(v) > 0).toArray();
    }

    /** The memberships a walk has come to, as rows of one side. */
    private static final class Trader {

        private final int size;
        private final int[] nodes;
        private final int[][] rows;
        private final boolean[] marked;
        private final int[] pool;

        Trader(Adjacency graph, int[] nodes) {
            this.size = graph.size();
            this.nodes = nodes;
            this.rows = new int[nodes.length][];
            int longest = 0;
            for (int r = 0; r < nodes.length; r++) {
                rows[r] = graph.neighbours(nodes[r]);
                longest = Math.max(longest, rows[r].length);
            }
            this.marked = new boolean[size];
            this.pool = new int[(int) Math.min(2L * longest, size)];
        }

        void trade(int one, int other, RandomGenerator random) {
            int[] a = rows[one];
            int[] b = rows[other];
            mark(a, true);
            int commonOfB = commonFirst(b);
            mark(a, false);
            mark(b, true);
            int commonOfA = commonFirst(a);
            mark(b, false);
            int ofA = a.length - commonOfA;
            int ofB = b.length - commonOfB;
            System.arraycopy(a, commonOfA, pool, 0, ofA);
            System.arraycopy(b, commonOfB, pool, ofA, ofB);
            for (int k = 0; k < ofA; k++) {
                int drawn = k + Seeds.below(random, ofA + ofB - k);
                int kept = pool[k];
                pool[k] = pool[drawn];
                pool[drawn] = kept;
            }
            System.arraycopy(pool, 0, a, commonOfA, ofA);
            System.arraycopy(pool, ofA, b, commonOfB, ofB);
        }

        private void mark(int[] row, boolean as) {
            for (int node : row) {
                marked[node] = as;
            }
        }

        /** Moves what is marked to the front of {@code row}, and tells how much that is. */
        private int commonFirst(int[] row) {
            int common = 0;
            for (int k = 0; k < row.length; k++) {
                if (marked[row[k]]) {
                    int kept = row[common];
                    row[common++] = row[k];
                    row[k] = kept;
                }
            }
            return common;
        }

        Adjacency graph() {
            int memberships = Arrays.stream(rows).mapToInt(row -> row.length).sum();
            int[] ends = new int[2 * memberships];
            int next = 0;
            for (int r = 0; r < rows.length; r++) {
                for (int node : rows[r]) {
                    ends[next++] = nodes[r];
                    ends[next++] = node;
                }
            }
            return Adjacency.ofEdges(size, ends);
        }
    }
}
