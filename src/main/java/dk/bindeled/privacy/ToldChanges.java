package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds the changes that two releases tell together. Where both tell a count, they tell by how many persons it changed; where both tell a
 * whole and all but some of its parts, they tell by how many these changed together. The smallest sets of lowest parts of which both releases
 * tell the sum are found by joining what either of them leaves undivided.
 *
 * <p>A change is small if it is of at least one person and of fewer than the lower of the two releases' limits.
 */
final class ToldChanges {

    private static final int UNKNOWN = -1;

    private final CountTables tables;
    private final int limit;
    private final List<ToldBefore> before;
    private final Map<Integer, List<CountTables.Sum>> sums = new HashMap<>();
    private final List<Integer> tops = new ArrayList<>();

    ToldChanges(CountTables tables, int limit, List<ToldBefore> before) {
        this.tables = tables;
        this.limit = limit;
        this.before = before;
        Set<Integer> parts = new HashSet<>();
        tables.sums().forEach(sum -> parts.addAll(sum.parts()));
        for (CountTables.Sum sum : tables.sums()) {
            boolean first =
                    sums.computeIfAbsent(sum.whole(), _ -> new ArrayList<>()).isEmpty();
            if (first
                    && !parts.contains(sum.whole())
                    && tables.counts().get(sum.whole()).stock()) {
                tops.add(sum.whole());
            }
            sums.get(sum.whole()).add(sum);
        }
    }

    /** True if telling count number {@code k} would tell a small change. */
    boolean isSmall(int k) {
        CountTables.Count count = tables.counts().get(k);
        return count.stock()
                && before.stream()
                        .anyMatch(release -> release.tells(count.key())
                                && isSmall(count.persons() - release.persons(count.key()), release));
    }

    /** A count that must be withheld as well, since otherwise the change of several counts together would be told and is small. */
    OptionalInt nextToWithhold(BitSet withheld) {
        for (ToldBefore release : before) {
            for (int top : tops) {
                for (CountTables.Sum division : sums.getOrDefault(top, List.of())) {
                    OptionalInt found = nextToWithhold(division, release, withheld);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean isSmall(long change, ToldBefore release) {
        long by = Math.abs(change);
        return by > 0 && by < Math.min(limit, release.limit());
    }

    private OptionalInt nextToWithhold(CountTables.Sum division, ToldBefore release, BitSet withheld) {
        Undivided now = new Undivided(division, k -> !withheld.get(k), tables::persons);
        Undivided then = new Undivided(
                division,
                k -> release.tells(tables.counts().get(k).key()),
                k -> release.persons(tables.counts().get(k).key()));
        for (Set<Integer> leaves : joined(now, then)) {
            Set<Integer> holesNow = now.holesOf(leaves);
            Set<Integer> holesThen = then.holesOf(leaves);
            if (holesNow.contains(UNKNOWN) || holesThen.contains(UNKNOWN)) {
                continue;
            }
            long change = now.sum(holesNow) - then.sum(holesThen);
            if (isSmall(change, release)) {
                return OptionalInt.of(now.cheapest(holesNow));
            }
        }
        return OptionalInt.empty();
    }

    /** The smallest sets of leaves that neither release divides. */
    private static List<Set<Integer>> joined(Undivided now, Undivided then) {
        List<Set<Integer>> blocks = new ArrayList<>();
        for (Integer leaf : now.holeOf.keySet().stream().sorted().toList()) {
            Set<Integer> block = new HashSet<>(Set.of(leaf));
            for (Set<Integer> undivided : List.of(now.sameHole(leaf), then.sameHole(leaf))) {
                for (Set<Integer> other : List.copyOf(blocks)) {
                    if (other.stream().anyMatch(undivided::contains)) {
                        block.addAll(other);
                        blocks.remove(other);
                    }
                }
            }
            blocks.add(block);
        }
        return blocks;
    }

    /** How far one release divides the leaves of a tree of sums: each leaf lies in the hole of the lowest told count above it. */
    private final class Undivided {

        private final IntPredicate told;
        private final java.util.function.IntToLongFunction persons;
        private final Map<Integer, Integer> holeOf = new HashMap<>();
        private final Map<Integer, Long> sumOf = new HashMap<>();
        private final Map<Integer, List<Integer>> toldWithin = new HashMap<>();

        Undivided(CountTables.Sum division, IntPredicate told, java.util.function.IntToLongFunction persons) {
            this.told = told;
            this.persons = persons;
            int hole = enter(division.whole(), UNKNOWN);
            division.parts().forEach(part -> visit(part, hole));
        }

        private void visit(int count, int above) {
            int hole = enter(count, above);
            List<CountTables.Sum> below = sums.getOrDefault(count, List.of());
            if (below.isEmpty()) {
                holeOf.put(count, hole);
            }
            below.forEach(sum -> sum.parts().forEach(part -> visit(part, hole)));
        }

        private int enter(int count, int above) {
            if (!told.test(count)) {
                return above;
            }
            sumOf.merge(count, persons.applyAsLong(count), Long::sum);
            if (above != UNKNOWN) {
                sumOf.merge(above, -persons.applyAsLong(count), Long::sum);
                toldWithin.computeIfAbsent(above, _ -> new ArrayList<>()).add(count);
            }
            return count;
        }

        Set<Integer> sameHole(int leaf) {
            Set<Integer> same = new HashSet<>();
            Integer hole = holeOf.get(leaf);
            holeOf.forEach((other, its) -> {
                if (its.equals(hole)) {
                    same.add(other);
                }
            });
            return same;
        }

        Set<Integer> holesOf(Set<Integer> leaves) {
            Set<Integer> holes = new HashSet<>();
            leaves.forEach(leaf -> holes.add(holeOf.getOrDefault(leaf, UNKNOWN)));
            return holes;
        }

        long sum(Set<Integer> holes) {
            return holes.stream()
                    .mapToLong(hole -> sumOf.getOrDefault(hole, 0L))
                    .sum();
        }

        /** The smallest told count within the holes, or else the smallest of those they are the holes of. */
        int cheapest(Set<Integer> holes) {
            Comparator<Integer> order =
                    Comparator.<Integer>comparingLong(tables::persons).thenComparing(Comparator.naturalOrder());
            return holes.stream()
                    .flatMap(hole -> toldWithin.getOrDefault(hole, List.of()).stream())
                    .filter(count -> tables.persons(count) > 0)
                    .min(order)
                    .or(() -> holes.stream()
                            .filter(hole -> tables.persons(hole) > 0)
                            .min(order))
                    .orElseThrow(() -> new IllegalStateException("Nothing is left to withhold among " + holes));
        }
    }
}
