package dk.bindeled.rings;

import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.AreaRing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Persons by ring, from ring 1, and by a division of them, as they may be shown. Rows and rings are withheld together with the rings' totals that
 * stand beside them: where the total of a ring is withheld, so is all of that ring.
 *
 * @param names of the parts, in the order in which they are shown
 * @param counts for each part the persons of ring 1, 2 and so on
 */
record AreaRings(List<String> names, List<List<Shown>> counts) {

    AreaRings {
        names = List.copyOf(names);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * The rings by area, by name; those placed in no area last.
     *
     * @param totals the rings of everyone, from ring 0, as they are shown elsewhere
     */
    static AreaRings of(List<AreaRing> cells, List<Shown> totals, RingWords words, Suppression suppression) {
        List<AreaRing> areas = cells.stream()
                .filter(cell -> cell.ring() > 0)
                .sorted(Comparator.comparing((AreaRing cell) -> cell.area().isEmpty())
                        .thenComparing(words.speech().byName(AreaRing::label))
                        .thenComparing(AreaRing::area))
                .toList();
        List<String> ids = areas.stream().map(AreaRing::area).distinct().toList();
        List<String> names = ids.stream()
                .map(id -> id.isEmpty()
                        ? words.say("area.none")
                        : areas.stream()
                                .filter(cell -> cell.area().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .label())
                .toList();
        int rings = Math.max(0, totals.size() - 1);
        List<Long> persons = new ArrayList<>();
        for (String id : ids) {
            for (int ring = 1; ring <= rings; ring++) {
                int wanted = ring;
                persons.add(areas.stream()
                        .filter(cell -> cell.area().equals(id) && cell.ring() == wanted)
                        .mapToLong(AreaRing::persons)
                        .sum());
            }
        }
        return new AreaRings(names, shown(persons, ids.size(), totals, suppression));
    }

    private static List<List<Shown>> shown(List<Long> persons, int rows, List<Shown> totals, Suppression suppression) {
        int rings = Math.max(0, totals.size() - 1);
        List<SummedCount> counted = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int ring = 0; ring < rings; ring++) {
                counted.add(SummedCount.of(persons.get(row * rings + ring))
                        .besideWhatIs(totals.get(ring + 1).visible()));
            }
        }
        List<KnownSum> sums = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            List<Integer> column = new ArrayList<>();
            long total = 0;
            for (int row = 0; row < rows; row++) {
                column.add(row * rings + ring);
                total += persons.get(row * rings + ring);
            }
            if (totals.get(ring + 1).visible()) {
                sums.add(KnownSum.shown(column));
            } else {
                sums.add(KnownSum.of(counted.size(), column));
                counted.add(SummedCount.of(total).besideWhatIs(false));
            }
        }
        for (int row = 0; row < rows; row++) {
            List<Integer> line = new ArrayList<>();
            for (int ring = 0; ring < rings; ring++) {
                line.add(row * rings + ring);
            }
            sums.add(KnownSum.shown(line));
        }
        List<Boolean> visible = suppression.mayShowInSums(counted, sums);
        List<List<Shown>> counts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Shown> line = new ArrayList<>();
            for (int ring = 0; ring < rings; ring++) {
                int cell = row * rings + ring;
                line.add(new Shown(persons.get(cell), visible.get(cell)));
            }
            counts.add(line);
        }
        return counts;
    }

    /** The same by who set the rings going, as it is told beside. */
    static AreaRings byStarter(RingTable table, RingWords words) {
        List<String> names = new ArrayList<>();
        List<List<Shown>> counts = new ArrayList<>();
        for (int role = 0; role < table.roles().size(); role++) {
            List<Shown> row = table.counts().get(role);
            if (row.size() > 1) {
                names.add(words.role(table.roles().get(role)));
                counts.add(row.subList(1, row.size()));
            }
        }
        return new AreaRings(names, counts);
    }

    /** Number of rings, ring 0 not among them. */
    int rings() {
        return counts.isEmpty() ? 0 : counts.getFirst().size();
    }
}
