package dk.bindeled.rings;

import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.RingCount;
import dk.bindeled.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Persons reached by ring and by who set the ring going, as they may be shown. Rings and roles are withheld together with their totals, so that
 * nothing can be worked out from what stands beside it.
 *
 * @param roles who set rings going, in order: kinds of guides for starters, {@code cold} for those who were welcomed without a guide
 * @param counts for each role the persons in ring 0, 1, …
 * @param totals persons in ring 0, 1, … whoever set it going
 */
record RingTable(List<String> roles, List<List<Shown>> counts, List<Shown> totals) {

    static final String COLD = "cold";

    private static final List<String> ORDER =
            Stream.concat(Reading.KINDS.stream(), Stream.of(COLD)).toList();

    RingTable {
        roles = List.copyOf(roles);
        counts = counts.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
    }

    static RingTable of(StudyResult result, Suppression suppression) {
        Map<String, CascadeFigures> trees =
                result.cascades().stream().collect(Collectors.toMap(CascadeFigures::root, Function.identity()));
        Map<String, long[]> byRole = new TreeMap<>((a, b) -> Integer.compare(ORDER.indexOf(a), ORDER.indexOf(b)));
        int rings = result.rings().stream().mapToInt(RingCount::ring).max().orElse(-1) + 1;
        long[] totals = new long[rings];
        for (RingCount count : result.rings()) {
            CascadeFigures tree = trees.get(count.root());
            String role = tree == null ? COLD : roleOf(tree);
            byRole.computeIfAbsent(role, key -> new long[rings])[count.ring()] += count.persons();
            totals[count.ring()] += count.persons();
        }
        List<List<Long>> table = new ArrayList<>();
        byRole.values().forEach(row -> table.add(Arrays.stream(row).boxed().toList()));
        table.add(Arrays.stream(totals).boxed().toList());
        List<Boolean> visible = suppression.mayShowInSums(
                table.stream().flatMap(List::stream).toList(), Set.of(), sums(table.size(), rings));
        List<List<Shown>> shown = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            List<Shown> cells = new ArrayList<>();
            for (int ring = 0; ring < rings; ring++) {
                cells.add(new Shown(table.get(row).get(ring), visible.get(row * rings + ring)));
            }
            shown.add(cells);
        }
        return new RingTable(List.copyOf(byRole.keySet()), shown.subList(0, shown.size() - 1), shown.getLast());
    }

    /** How many persons a role set going is told elsewhere, and how many all did; how many stand in a ring is told here, unless it is withheld. */
    private static List<KnownSum> sums(int rows, int rings) {
        List<KnownSum> sums = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int first = row * rings;
            sums.add(
                    KnownSum.shown(IntStream.range(first, first + rings).boxed().toList()));
        }
        for (int ring = 0; ring < rings; ring++) {
            int at = ring;
            sums.add(KnownSum.of(
                    (rows - 1) * rings + ring,
                    IntStream.range(0, rows - 1)
                            .mapToObj(row -> row * rings + at)
                            .toList()));
        }
        return sums;
    }

    static String roleOf(CascadeFigures tree) {
        return tree.rootKind().equals(COLD) ? COLD : tree.guideKind();
    }

    /** Number of rings, ring 0 included. */
    int rings() {
        return totals.size();
    }

    /** The largest ring of a role of which it may be said how many stand in it; 0 where there is none. */
    int lastRing(int role) {
        for (int ring = rings() - 1; ring > 0; ring--) {
            Shown count = counts.get(role).get(ring);
            if (count.visible() && count.value() > 0) {
                return ring;
            }
        }
        return 0;
    }

    /** True if anyone may stand in a ring of a role beyond {@code ring} without its being said how many. */
    boolean isHiddenBeyond(int role, int ring) {
        return counts.get(role).subList(ring + 1, rings()).stream().anyMatch(count -> !count.visible());
    }
}
