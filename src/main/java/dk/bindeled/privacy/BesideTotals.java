package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Sees to it that a sensitive count cannot be worked out from the sums that are known, whether told as totals or as counts of the list.
 *
 * <p><b>What is promised.</b> For each sensitive count (few persons, or said to be so by the caller) there are other counts, of whole persons, that
 * agree with every known sum and with all that is told, such that the reader holds at least two possible values for it that lie limit − 1 apart, of
 * which the higher is not below the limit: he cannot tell whether it is small. Where the sums do not allow that whatever is withheld, he holds at least two possible
 * values. A count of which the sums alone leave only one cannot be protected by withholding counts: whoever tells such sums tells it.
 * What is withheld only to protect another, and rests on many, needs no protection of its own.
 *
 * <p>Counts that no sums join are decided apart, and what holds nothing sensitive is left alone. Where sums are those of tables, {@link SumFlow} finds the
 * other counts. Where a count stands in more sums, {@link ProtectingMove} does, by programs in parts of persons. Where these are no whole persons, and where
 * more than {@link #MOST_PROGRAMMED} counts are so joined, all of them are withheld: rather too much than too little, or too late.
 */
final class BesideTotals {

    /** A linear program of more counts than this takes longer than anyone waits. */
    static final int MOST_PROGRAMMED = 400;

    /** What it costs to move what is never written: nearly nothing. */
    private static final double DERIVED = 1e-3;

    private final List<SummedCount> counts;
    private final int limit;
    private final BitSet withheld = new BitSet();
    private final BitSet needed = new BitSet();
    private final List<Integer> numbers;
    private final List<KnownSum> sums;
    private final long[] rises;
    private final long[] falls;

    private BesideTotals(List<SummedCount> all, List<Integer> numbers, List<KnownSum> sums, BitSet known, int limit) {
        this.numbers = numbers;
        this.counts = numbers.stream().map(all::get).toList();
        this.sums = sums;
        this.limit = limit;
        this.rises = new long[numbers.size()];
        this.falls = new long[numbers.size()];
        for (int k = 0; k < numbers.size(); k++) {
            withheld.set(k, known.get(numbers.get(k)));
        }
    }

    /**
     * Numbers of the counts that must be withheld for others' sake.
     *
     * @param counts the counts
     * @param sums how they are known to add up
     * @param withheld numbers of the counts that are withheld, or that it is best to withhold
     * @param limit fewest persons a count may rest on
     */
    static BitSet needed(List<SummedCount> counts, List<KnownSum> sums, BitSet withheld, int limit) {
        BitSet needed = new BitSet();
        for (Joined joined : Joined.of(counts.size(), sums)) {
            if (joined.counts().stream().anyMatch(k -> counts.get(k).isSensitive(limit))) {
                BesideTotals part = new BesideTotals(counts, joined.counts(), joined.sums(), withheld, limit);
                part.protect();
                part.needed.stream().forEach(k -> needed.set(part.numbers.get(k)));
            }
        }
        return needed;
    }

    private void protect() {
        List<Integer> sensitive = IntStream.range(0, counts.size())
                .filter(k -> counts.get(k).isSensitive(limit))
                .boxed()
                // The largest first: what protects it often protects others.
                .sorted(Comparator.comparingLong((Integer k) -> counts.get(k).value())
                        .reversed())
                .toList();
        Optional<SumFlow> flow = SumFlow.of(counts, sums);
        if (flow.isPresent()) {
            protect(sensitive, flow.get());
        } else if (counts.size() <= MOST_PROGRAMMED) {
            program(sensitive);
        } else {
            withholdAll();
        }
    }

    /** First with what is withheld whatever happens, then with what it is best to withhold, last with any count. */
    private void protect(List<Integer> sensitive, SumFlow flow) {
        Comparator<Integer> byValue =
                Comparator.comparingLong(k -> counts.get(k).value());
        List<Integer> anyway = withheld.stream()
                .boxed()
                .filter(k -> counts.get(k).isWithheld(limit))
                .sorted(byValue.reversed())
                .toList();
        List<Integer> best = withheld.stream()
                .boxed()
                .filter(k -> !counts.get(k).isWithheld(limit))
                .sorted(byValue)
                .toList();
        for (List<Integer> more : List.of(anyway, best)) {
            flow.withhold(more);
            sensitive.forEach(k -> protect(k, flow, true));
        }
        sensitive.forEach(k -> protect(k, flow, false));
    }

    private void withholdAll() {
        IntStream.range(0, counts.size())
                .filter(k -> counts.get(k).value() > 0 && !counts.get(k).isDerived())
                .forEach(needed::set);
    }

    /** True where the other counts that were found keep the promise for a count. */
    private boolean isProtected(int count) {
        long value = counts.get(count).value();
        return value + rises[count] >= limit && rises[count] + falls[count] >= limit - 1;
    }

    private void protect(int count, SumFlow flow, boolean only) {
        for (boolean rising : new boolean[] {true, false}) {
            if (!isProtected(count)) {
                Map<Integer, Long> moves =
                        flow.reach(count, rising, limit - 1, only).moves();
                take(moves);
                flow.withhold(moves.keySet());
            }
        }
    }

    private void take(Map<Integer, Long> moves) {
        moves.forEach((k, by) -> {
            if (!counts.get(k).isDerived()) {
                withheld.set(k);
                needed.set(k);
            }
            rises[k] = Math.max(rises[k], by);
            falls[k] = Math.max(falls[k], -by);
        });
    }

    /**
     * With each sensitive count goes what it lacks of a fixed number, so that it falls where that rises. A count that may be none for all a reader knows is
     * counted one higher, for in a program what is none stays none and nothing becomes it.
     */
    private void program(List<Integer> sensitive) {
        CountTables.Builder builder = new CountTables.Builder();
        for (int k = 0; k < counts.size(); k++) {
            builder.add(
                    "count " + k,
                    counts.get(k).value() + raised(k),
                    counts.get(k).isDerived() ? DERIVED : 1,
                    false);
        }
        for (int s = 0; s < sums.size(); s++) {
            add(sums.get(s), s, builder);
        }
        Map<Integer, Integer> lacking = new TreeMap<>();
        for (int k : sensitive) {
            long value = counts.get(k).value() + raised(k);
            long lack = value + limit;
            lacking.put(k, builder.add("lack of " + k, lack, DERIVED, false));
            int fixed = builder.add("fixed " + k, value + lack, Double.POSITIVE_INFINITY, false);
            builder.sum(fixed, List.of(k, lacking.getOrDefault(k, k)));
        }
        ProtectingMove moves = new ProtectingMove(builder.build());
        for (int count : sensitive) {
            for (int way : List.of(count, lacking.getOrDefault(count, count))) {
                if (!isProtected(count) && !move(way, moves)) {
                    withholdAll();
                    return;
                }
            }
        }
    }

    /** Says a sum, with the counts as they are raised. */
    private void add(KnownSum sum, int s, CountTables.Builder builder) {
        long parts = sum.parts().stream()
                .mapToLong(k -> counts.get(k).value() + raised(k))
                .sum();
        if (sum.whole() < 0) {
            builder.sum(builder.add("sum " + s, parts, Double.POSITIVE_INFINITY, false), sum.parts());
            return;
        }
        long more = parts - counts.get(sum.whole()).value() - raised(sum.whole());
        if (more == 0) {
            builder.sum(sum.whole(), sum.parts());
            return;
        }
        // One side gets a fixed number more, and both are the same third count.
        int both = builder.add("both of " + s, parts + Math.max(0, -more), DERIVED, false);
        int fixed = builder.add("more of " + s, Math.abs(more), Double.POSITIVE_INFINITY, false);
        List<Integer> raisedParts = new ArrayList<>(sum.parts());
        List<Integer> raisedWhole = new ArrayList<>(List.of(sum.whole()));
        (more > 0 ? raisedWhole : raisedParts).add(fixed);
        builder.sum(both, raisedParts);
        builder.sum(both, raisedWhole);
    }

    private long raised(int count) {
        return counts.get(count).mayBeNone() ? 1 - counts.get(count).least() : 0;
    }

    /** Moves a count as far as needed, or as far as it can be; false where that is known in parts of persons only. */
    private boolean move(int count, ProtectingMove moves) {
        for (int by = limit - 1; by > 0; by--) {
            Optional<List<Double>> found = moves.risingInParts(count, by, withheld);
            Optional<List<Long>> whole = found.flatMap(ProtectingMove::wholes);
            if (whole.isPresent()) {
                Map<Integer, Long> moved = new TreeMap<>();
                IntStream.range(0, counts.size())
                        .filter(k -> whole.get().get(k) != 0)
                        .forEach(k -> moved.put(k, whole.get().get(k)));
                take(moved);
                return true;
            }
            if (found.isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Counts that sums join, and those sums, with the counts numbered anew. */
    private record Joined(List<Integer> counts, List<KnownSum> sums) {

        Joined {
            counts = List.copyOf(counts);
            sums = List.copyOf(sums);
        }

        static List<Joined> of(int size, List<KnownSum> sums) {
            int[] first = IntStream.range(0, size).toArray();
            for (KnownSum sum : sums) {
                if (sum.isEquation()) {
                    sum.all()
                            .forEach(k -> first[root(first, k)] =
                                    root(first, sum.all().getFirst()));
                }
            }
            Map<Integer, List<Integer>> counts = new TreeMap<>();
            int[] numbers = new int[size];
            for (int k = 0; k < size; k++) {
                List<Integer> own = counts.computeIfAbsent(root(first, k), key -> new ArrayList<>());
                numbers[k] = own.size();
                own.add(k);
            }
            Map<Integer, List<KnownSum>> known = new TreeMap<>();
            for (KnownSum sum : sums) {
                if (sum.isEquation() && !sum.all().isEmpty()) {
                    known.computeIfAbsent(root(first, sum.all().getFirst()), key -> new ArrayList<>())
                            .add(sum.renumbered(k -> numbers[k]));
                }
            }
            return counts.entrySet().stream()
                    // What no sum joins to anything cannot be worked out.
                    .filter(entry -> known.containsKey(entry.getKey()))
                    .map(entry -> new Joined(entry.getValue(), known.getOrDefault(entry.getKey(), List.of())))
                    .toList();
        }

        private static int root(int[] first, int count) {
            int root = count;
            while (first[root] != root) {
                first[root] = first[first[root]];
                root = first[root];
            }
            return root;
        }
    }
}
