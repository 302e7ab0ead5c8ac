package dk.bindeled.privacy;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.RingCount;
import dk.bindeled.study.StudyResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Persons reached by ring, by who set the ring going and by area, as they may be shown. All of it is withheld together, for the totals of the rings
 * stand above both divisions, so that nothing can be worked out from what stands beside it.
 *
 * @param roles who set rings going, in order: kinds of guides for starters, {@code cold} for those who were welcomed without a guide
 * @param counts for each role the persons in ring 0, 1, …
 * @param totals persons in ring 0, 1, … whoever set it going
 * @param areas the same persons, from ring 1, by area; none where the network has no areas to compare
 */
public record VisibleRings(
        List<String> roles, List<List<ShownCount>> counts, List<ShownCount> totals, List<Area> areas) {

    /** Who was welcomed without a guide. */
    public static final String COLD = "cold";

    private static final List<String> ORDER =
            Stream.concat(GuidesTogether.KINDS.stream(), Stream.of(COLD)).toList();

    public VisibleRings {
        roles = List.copyOf(roles);
        counts = counts.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        areas = List.copyOf(areas);
    }

    /**
     * Persons of an area.
     *
     * @param id its id, empty for those placed in none
     * @param label its name, or empty
     * @param counts those in ring 1, 2, …
     */
    public record Area(String id, String label, List<ShownCount> counts) {

        public Area {
            counts = List.copyOf(counts);
        }
    }

    /** What may be shown of the rings of a study of a network. O(referrals + persons welcomed), and what withholding takes. */
    public static VisibleRings of(StudyResult result, Snapshot snapshot, Suppression suppression) {
        AreaLevel level = AreaRing.levelOf(snapshot);
        return of(
                GuidesTogether.told(result, ReferralRow.of(snapshot), suppression),
                level == null ? List.of() : AreaRing.of(result, snapshot, level),
                suppression);
    }

    /**
     * What may be shown of rings that have been counted.
     *
     * @param result a study as it is told of kinds of guides: see {@link GuidesTogether}
     * @param areas persons by area and ring, all that were reached, or none at all
     */
    public static VisibleRings of(StudyResult result, List<AreaRing> areas, Suppression suppression) {
        int rings = result.rings().stream().mapToInt(RingCount::ring).max().orElse(-1) + 1;
        SortedMap<String, long[]> byRole = byRole(result, rings);
        Map<String, long[]> byArea = byArea(areas, rings);
        List<long[]> rows = new ArrayList<>(byRole.values());
        rows.add(IntStream.range(0, rings)
                .mapToLong(ring ->
                        byRole.values().stream().mapToLong(row -> row[ring]).sum())
                .toArray());
        rows.addAll(byArea.values());
        List<SummedCount> counts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int ring = 0; ring < rings; ring++) {
                boolean written = row <= byRole.size() || ring > 0;
                SummedCount count = SummedCount.of(rows.get(row)[ring]);
                counts.add(written ? count : count.notWritten());
            }
        }
        List<Boolean> visible = suppression.mayShowInSums(counts, sums(byRole.size(), byArea.size(), rings));
        List<List<ShownCount>> shown = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int first = row * rings;
            shown.add(IntStream.range(first, first + rings)
                    .mapToObj(k -> new ShownCount(counts.get(k).value(), visible.get(k)))
                    .toList());
        }
        List<Area> placed = new ArrayList<>();
        for (String id : byArea.keySet()) {
            List<ShownCount> row = shown.get(byRole.size() + 1 + placed.size());
            placed.add(new Area(id, label(id, areas), row.subList(Math.min(1, rings), rings)));
        }
        return new VisibleRings(
                List.copyOf(byRole.keySet()), shown.subList(0, byRole.size()), shown.get(byRole.size()), placed);
    }

    private static SortedMap<String, long[]> byRole(StudyResult result, int rings) {
        Map<String, CascadeFigures> trees =
                result.cascades().stream().collect(Collectors.toMap(CascadeFigures::root, Function.identity()));
        SortedMap<String, long[]> byRole = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
        for (RingCount count : result.rings()) {
            CascadeFigures tree = trees.get(count.root());
            String role = tree == null ? COLD : roleOf(tree);
            byRole.computeIfAbsent(role, key -> new long[rings])[count.ring()] += count.persons();
        }
        return byRole;
    }

    private static Map<String, long[]> byArea(List<AreaRing> areas, int rings) {
        Map<String, long[]> byArea = new TreeMap<>();
        for (AreaRing cell : areas) {
            byArea.computeIfAbsent(cell.area(), key -> new long[rings])[cell.ring()] += cell.persons();
        }
        return byArea;
    }

    private static String label(String id, List<AreaRing> areas) {
        return areas.stream()
                .filter(cell -> cell.area().equals(id))
                .map(AreaRing::label)
                .findFirst()
                .orElseThrow();
    }

    /**
     * How the rows of roles, the row of all, and those of areas add up. How many persons a role set going, and how many stand in an area, is told
     * elsewhere; how many stand in a ring is told here, unless it is withheld. How many there are in all follows from these.
     */
    private static List<KnownSum> sums(int roles, int areas, int rings) {
        List<KnownSum> sums = new ArrayList<>();
        for (int row = 0; row <= roles + areas; row++) {
            int first = row * rings;
            if (row != roles) {
                sums.add(KnownSum.shown(
                        IntStream.range(first, first + rings).boxed().toList()));
            }
        }
        for (int ring = 0; ring < rings; ring++) {
            sums.add(KnownSum.of(roles * rings + ring, column(0, roles, ring, rings)));
            if (areas > 0) {
                sums.add(KnownSum.of(roles * rings + ring, column(roles + 1, roles + 1 + areas, ring, rings)));
            }
        }
        return sums;
    }

    private static List<Integer> column(int from, int to, int ring, int rings) {
        return IntStream.range(from, to).mapToObj(row -> row * rings + ring).toList();
    }

    /** The role a tree is told under. */
    public static String roleOf(CascadeFigures tree) {
        return tree.rootKind().equals(COLD) ? COLD : tree.guideKind();
    }

    /** Number of rings, ring 0 included. */
    public int rings() {
        return totals.size();
    }

    /** The largest ring of a role of which it may be said how many stand in it; 0 where there is none. */
    public int lastRing(int role) {
        for (int ring = rings() - 1; ring > 0; ring--) {
            ShownCount count = counts.get(role).get(ring);
            if (count.visible() && count.value() > 0) {
                return ring;
            }
        }
        return 0;
    }

    /** True if anyone may stand in a ring of a role beyond {@code ring} without its being said how many. */
    public boolean isHiddenBeyond(int role, int ring) {
        return counts.get(role).subList(ring + 1, rings()).stream().anyMatch(count -> !count.visible());
    }
}
