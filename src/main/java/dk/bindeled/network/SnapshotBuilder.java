package dk.bindeled.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Turns rows into a {@link Snapshot}: picks what holds on the date, numbers the actors and folds parallel ties into edges. */
final class SnapshotBuilder {

    static final int MULTIPLEX = 1 << 10;

    private final NetworkRows rows;
    private final SnapshotQuery query;
    private final LocalDate date;

    SnapshotBuilder(NetworkRows rows, SnapshotQuery query, LocalDate today) {
        this.rows = rows;
        this.query = query;
        LocalDate wanted = query.date();
        this.date = wanted != null ? wanted : defaultDate(rows, today);
    }

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

    Snapshot build() {
        List<Actor> present = rows.actors().stream()
                .filter(actor -> actor.holdsAt(date))
                .sorted(Comparator.comparing(Actor::id))
                .toList();
        Unit unit = unitOf(present);
        List<Actor> nodes =
                present.stream().filter(actor -> isNode(actor, unit)).toList();
        List<Actor> actors = Stream.concat(nodes.stream(), present.stream().filter(actor -> !isNode(actor, unit)))
                .toList();
        Map<String, Integer> index = HashMap.newHashMap(actors.size());
        for (int v = 0; v < actors.size(); v++) {
            index.put(actors.get(v).id(), v);
        }
        Edges edges = edges(nodes.size(), index);
        List<Referral> referrals = rows.referrals().stream()
                .filter(referral -> referral.isUndated() || referral.dates().anyMatch(step -> !step.isAfter(date)))
                .map(referral -> referral.asKnownAt(date))
                .sorted(Comparator.comparing(Referral::id))
                .toList();
        boolean dated = rows.referrals().stream().anyMatch(referral -> !referral.isUndated());
        return new Snapshot(new SnapshotParts(
                query,
                date,
                unit,
                Fingerprint.of(rows),
                nodes.size(),
                actors,
                rows.actors().stream().filter(actor -> !actor.holdsAt(date)).toList(),
                edges.adjacency(),
                edges.bits(),
                edges.strengths(),
                affiliations(actors.size(), index),
                new AreaTree(rows.areas()),
                referrals,
                dated));
    }

    /** The last {@code since} or referral date in the data, never later than today; without any dates, today. */
    private static LocalDate defaultDate(NetworkRows rows, LocalDate today) {
        LocalDate last = Stream.concat(
                        rows.ties().stream().map(Tie::since).filter(Objects::nonNull),
                        rows.referrals().stream().flatMap(Referral::dates))
                .max(Comparator.naturalOrder())
                .orElse(today);
        return last.isAfter(today) ? today : last;
    }

    private Unit unitOf(List<Actor> present) {
        Unit wanted = query.unit();
        if (wanted != null) {
            return wanted;
        }
        return present.isEmpty() || present.stream().anyMatch(Actor::isPerson) ? Unit.PERSONS : Unit.BODIES;
    }

    private static boolean isNode(Actor actor, Unit unit) {
        return actor.kinds().stream().anyMatch(unit::includes);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over once, inside this package
    private record Edges(Adjacency adjacency, short[] bits, float[] strengths) {}

    /** Sorts the ties by the pair they join, then folds each pair's ties into one edge. */
    private Edges edges(int size, Map<String, Integer> index) {
        List<Tie> ties = rows.ties();
        int[] counts = new int[size + 1];
        long[] ends = new long[ties.size()];
        for (int t = 0; t < ends.length; t++) {
            ends[t] = pairOf(ties.get(t), size, index);
            if (ends[t] >= 0) {
                counts[(int) (ends[t] >>> 32) + 1]++;
            }
        }
        for (int v = 0; v < size; v++) {
            counts[v + 1] += counts[v];
        }
        int[] next = Arrays.copyOf(counts, size);
        long[] sorted = new long[counts[size]];
        for (int t = 0; t < ends.length; t++) {
            if (ends[t] >= 0) {
                sorted[next[(int) (ends[t] >>> 32)]++] = (ends[t] << 32) | t;
            }
        }
        long[] pairs = new long[sorted.length];
        short[] pairBits = new short[sorted.length];
        float[] pairStrengths = new float[sorted.length];
        int edgeCount = 0;
        for (int u = 0; u < size; u++) {
            Arrays.sort(sorted, counts[u], counts[u + 1]);
            for (int from = counts[u]; from < counts[u + 1]; ) {
                int v = (int) (sorted[from] >>> 32);
                int to = from;
                while (to < counts[u + 1] && (int) (sorted[to] >>> 32) == v) {
                    to++;
                }
                pairs[edgeCount] = ((long) u << 32) | v;
                pairBits[edgeCount] = bitsOf(sorted, from, to, u, index);
                pairStrengths[edgeCount] = strengthOf(sorted, from, to);
                edgeCount++;
                from = to;
            }
        }
        return spread(Adjacency.ofSortedPairs(size, pairs, edgeCount), pairs, pairBits, pairStrengths, edgeCount);
    }

    /** (smaller &lt;&lt; 32 | larger) for a tie of the graph, else -1. */
    private long pairOf(Tie tie, int size, Map<String, Integer> index) {
        if (!query.layers().contains(tie.type()) || !tie.holdsAt(date)) {
            return -1;
        }
        Integer from = index.get(tie.from());
        Integer to = index.get(tie.to());
        if (from == null || to == null || from >= size || to >= size || from.equals(to)) {
            return -1;
        }
        return ((long) Math.min(from, to) << 32) | Math.max(from, to);
    }

    private short bitsOf(long[] sorted, int from, int to, int u, Map<String, Integer> index) {
        Tie first = rows.ties().get((int) sorted[from]);
        int bits = 0;
        for (int k = from; k < to; k++) {
            Tie tie = rows.ties().get((int) sorted[k]);
            boolean forward = Objects.requireNonNull(index.get(tie.from())) == u;
            if (forward || !tie.type().isDirected()) {
                bits |= outBit(tie.type());
            }
            if (!forward || !tie.type().isDirected()) {
                bits |= backBit(tie.type());
            }
            if (tie.type() != first.type() || !Objects.equals(tie.context(), first.context())) {
                bits |= MULTIPLEX;
            }
        }
        return (short) bits;
    }

    /** Strengths are sorted before they are added, so that the order of rows leaves no trace in the sum. */
    private float strengthOf(long[] sorted, int from, int to) {
        double[] strengths = new double[to - from];
        for (int k = from; k < to; k++) {
            Double strength = rows.ties().get((int) sorted[k]).strength();
            strengths[k - from] = strength == null ? 1 : strength;
        }
        Arrays.sort(strengths);
        return (float) Arrays.stream(strengths).sum();
    }

    private static Edges spread(
            Adjacency adjacency, long[] pairs, short[] pairBits, float[] pairStrengths, int edgeCount) {
        short[] bits = new short[adjacency.arcCount()];
        float[] strengths = new float[adjacency.arcCount()];
        int[] next = new int[adjacency.size()];
        for (int v = 0; v < next.length; v++) {
            next[v] = adjacency.start(v);
        }
        for (int e = 0; e < edgeCount; e++) {
            int arc = next[(int) (pairs[e] >>> 32)]++;
            int back = next[(int) pairs[e]]++;
            int out = pairBits[e] & 0x1f;
            int in = (pairBits[e] >>> 5) & 0x1f;
            bits[arc] = pairBits[e];
            bits[back] = (short) ((pairBits[e] & MULTIPLEX) | in | (out << 5));
            strengths[arc] = pairStrengths[e];
            strengths[back] = pairStrengths[e];
        }
        return new Edges(adjacency, bits, strengths);
    }

    private Affiliations affiliations(int actorCount, Map<String, Integer> index) {
        List<Set<Integer>> memberships = new ArrayList<>(actorCount);
        List<Set<Integer>> employers = new ArrayList<>(actorCount);
        for (int v = 0; v < actorCount; v++) {
            memberships.add(Set.of());
            employers.add(Set.of());
        }
        for (Tie tie : rows.ties()) {
            Integer from = index.get(tie.from());
            Integer to = index.get(tie.to());
            if (tie.type().isAffiliation() && tie.holdsAt(date) && from != null && to != null && !from.equals(to)) {
                List<Set<Integer>> rowsOfType = tie.type() == TieType.MEMBER_OF ? memberships : employers;
                if (rowsOfType.get(from).isEmpty()) {
                    rowsOfType.set(from, new HashSet<>());
                }
                rowsOfType.get(from).add(to);
            }
        }
        return new Affiliations(rowsOf(memberships), rowsOf(employers));
    }

    private static int[][] rowsOf(List<Set<Integer>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }
}
