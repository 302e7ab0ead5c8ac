package dk.bindeled.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds the ties of a graph into one edge for each pair of nodes that they join. Of a tie its ends, a few bits and the strength are kept.
 *
 * <p>Cost: O(ties log (ties of a node)) time; 36 bytes per tie while it folds. The order of the ties leaves no trace.
 */
final class EdgeFolder {

    static final int MULTIPLEX = 1 << 10;

    private static final int FEWEST_AT_ONCE = 1 << 10;
    private static final int MOST_AT_ONCE = 1 << 20;
    private static final int FORWARD = 1;
    private static final int TYPE_SHIFT = 1;
    private static final int TYPE_MASK = 7;
    private static final int CONTEXT_SHIFT = 4;
    private static final int MOST_CONTEXTS = 1 << (Integer.SIZE - CONTEXT_SHIFT - 1);
    private static final List<TieType> TYPES = List.copyOf(TieType.layers());

    private final int size;
    private final ActorIndex index;
    private final SnapshotQuery query;
    private final LocalDate date;
    private final Map<String, Integer> contexts = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    /** Where the ties stand whose smaller end is a node; while ties are told, how many, one place further on. */
    private final int[] starts;

    private int[] others = {};
    private int[] traits = {};
    private double[] strengths = {};

    /** For the nodes 0…size-1 among the actors of {@code index}. */
    EdgeFolder(int size, ActorIndex index, SnapshotQuery query, LocalDate date) {
        this.size = size;
        this.index = index;
        this.query = query;
        this.date = date;
        this.starts = new int[size + 1];
    }

    /** The tie graph, with {@link #outBit bits} and strengths for each arc. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, inside this package
    record Edges(Adjacency adjacency, short[] bits, float[] strengths) {}

    static int outBit(TieType layer) {
        return switch (layer) {
            case KNOWS -> 1;
            case SUPPORTS -> 2;
            case SEEKS_ADVICE_FROM -> 4;
            case WORKS_WITH -> 8;
            case COLLABORATES_WITH -> 16;
            case MEMBER_OF, EMPLOYED_BY, REPORTS_TO -> 0;
        };
    }

    static int backBit(TieType layer) {
        return outBit(layer) << 5;
    }

    /** Takes a tie, of the graph or not. */
    void add(Tie tie) {
        if (!query.layers().contains(tie.type()) || !tie.holdsAt(date)) {
            return;
        }
        int from = index.of(tie.from());
        int to = index.of(tie.to());
        if (from < 0 || to < 0 || from >= size || to >= size || from == to) {
            return;
        }
        if (told.isEmpty() || told.getLast().isFull()) {
            told.add(new Told(told.isEmpty() ? FEWEST_AT_ONCE : Math.min(MOST_AT_ONCE, 2 * told.getLast().count)));
        }
        starts[Math.min(from, to) + 1]++;
        Double strength = tie.strength();
        told.getLast()
                .add(
                        Math.min(from, to),
                        Math.max(from, to),
                        (context(tie.context()) << CONTEXT_SHIFT)
                                | (TYPES.indexOf(tie.type()) << TYPE_SHIFT)
                                | (from < to ? FORWARD : 0),
                        strength == null ? 1 : strength);
    }

    /** Some of the ties that were told, in that order. */
    private static final class Told {
        private final int[] smaller;
        private final int[] larger;
        private final int[] traits;
        private final double[] strengths;
        private int count;

        Told(int most) {
            this.smaller = new int[most];
            this.larger = new int[most];
            this.traits = new int[most];
            this.strengths = new double[most];
        }

        boolean isFull() {
            return count == smaller.length;
        }

        void add(int u, int v, int trait, double strength) {
            smaller[count] = u;
            larger[count] = v;
            traits[count] = trait;
            strengths[count++] = strength;
        }
    }

    private int context(@Nullable String context) {
        if (context == null) {
            return 0;
        }
        Integer known = contexts.get(context);
        if (known != null) {
            return known;
        }
        int number = contexts.size() + 1;
        if (number >= MOST_CONTEXTS) {
            throw new IllegalStateException("More than " + (MOST_CONTEXTS - 1) + " contexts");
        }
        contexts.put(context, number);
        return number;
    }

    /** Folds each pair's ties into one edge, in the place of the first of them. To be asked for once. */
    Edges edges() {
        sortBySmallerEnd();
        int longest = 0;
        for (int u = 0; u < size; u++) {
            longest = Math.max(longest, starts[u + 1] - starts[u]);
        }
        Row row = new Row(longest);
        int edges = 0;
        for (int u = 0; u < size; u++) {
            row.take(starts[u], starts[u + 1]);
            starts[u] = edges;
            edges = row.fold(edges);
        }
        starts[size] = edges;
        return spread();
    }

    private void sortBySmallerEnd() {
        for (int v = 0; v < size; v++) {
            starts[v + 1] += starts[v];
        }
        int[] next = Arrays.copyOf(starts, size);
        others = new int[starts[size]];
        traits = new int[starts[size]];
        strengths = new double[starts[size]];
        for (Told some : told) {
            for (int k = 0; k < some.count; k++) {
                int place = next[some.smaller[k]]++;
                others[place] = some.larger[k];
                traits[place] = some.traits[k];
                strengths[place] = some.strengths[k];
            }
        }
        told.clear();
    }

    /** The ties with one smaller end, out of the way of the edges that are put into their places. */
    private final class Row {
        private final long[] sorted;
        private final int[] rowTraits;
        private final double[] rowStrengths;
        private int length;

        Row(int longest) {
            this.sorted = new long[longest];
            this.rowTraits = new int[longest];
            this.rowStrengths = new double[longest];
        }

        void take(int from, int to) {
            length = to - from;
            for (int k = 0; k < length; k++) {
                sorted[k] = ((long) others[from + k] << 32) | k;
            }
            Arrays.sort(sorted, 0, length);
            System.arraycopy(traits, from, rowTraits, 0, length);
            System.arraycopy(strengths, from, rowStrengths, 0, length);
        }

        /** Puts the edges to {@code place} and after; returns the place after the last. */
        int fold(int place) {
            int edge = place;
            for (int from = 0; from < length; ) {
                int to = from + 1;
                while (to < length && (sorted[to] >>> 32) == (sorted[from] >>> 32)) {
                    to++;
                }
                others[edge] = (int) (sorted[from] >>> 32);
                traits[edge] = bits(from, to);
                strengths[edge] = strength(from, to);
                edge++;
                from = to;
            }
            return edge;
        }

        private int bits(int from, int to) {
            int first = rowTraits[(int) sorted[from]];
            int bits = 0;
            for (int k = from; k < to; k++) {
                int trait = rowTraits[(int) sorted[k]];
                TieType type = TYPES.get((trait >> TYPE_SHIFT) & TYPE_MASK);
                boolean forward = (trait & FORWARD) != 0;
                if (forward || !type.isDirected()) {
                    bits |= outBit(type);
                }
                if (!forward || !type.isDirected()) {
                    bits |= backBit(type);
                }
                if ((trait >> TYPE_SHIFT) != (first >> TYPE_SHIFT)) {
                    bits |= MULTIPLEX;
                }
            }
            return bits;
        }

        /** Strengths are sorted before they are added, so that the order of the ties leaves no trace in the sum. */
        private double strength(int from, int to) {
            if (to == from + 1) {
                return rowStrengths[(int) sorted[from]];
            }
            double[] several = new double[to - from];
            for (int k = from; k < to; k++) {
                several[k - from] = rowStrengths[(int) sorted[k]];
            }
            Arrays.sort(several);
            return Arrays.stream(several).sum();
        }
    }

    /** Gives each edge its two arcs: in the row of a node first those to smaller nodes, then those to larger ones, both ascending. */
    private Edges spread() {
        int[] offsets = new int[size + 1];
        for (int u = 0; u < size; u++) {
            offsets[u + 1] += starts[u + 1] - starts[u];
            for (int e = starts[u]; e < starts[u + 1]; e++) {
                offsets[others[e] + 1]++;
            }
        }
        for (int v = 0; v < size; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] neighbours = new int[offsets[size]];
        short[] arcBits = new short[neighbours.length];
        float[] arcStrengths = new float[neighbours.length];
        int[] next = Arrays.copyOf(offsets, size);
        for (int u = 0; u < size; u++) {
            for (int e = starts[u]; e < starts[u + 1]; e++) {
                int arc = next[u]++;
                int back = next[others[e]]++;
                int out = traits[e] & 0x1f;
                int in = (traits[e] >>> 5) & 0x1f;
                neighbours[arc] = others[e];
                neighbours[back] = u;
                arcBits[arc] = (short) traits[e];
                arcBits[back] = (short) ((traits[e] & MULTIPLEX) | in | (out << 5));
                arcStrengths[arc] = (float) strengths[e];
                arcStrengths[back] = arcStrengths[arc];
            }
        }
        return new Edges(Adjacency.ofRows(offsets, neighbours), arcBits, arcStrengths);
    }
}
