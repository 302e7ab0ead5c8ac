package dk.bindeled.rings;

import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.VisibleRings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Persons by ring, from ring 1, and by a division of them, as a table of rings has them.
 *
 * @param names of the parts, in the order in which they are shown
 * @param counts for each part the persons of ring 1, 2 and so on
 */
record DividedRings(List<String> names, List<List<ShownCount>> counts) {

    DividedRings {
        names = List.copyOf(names);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** The rings by area, by name; those placed in no area last. An area in which nobody was reached from ring 1 on is left out. */
    static DividedRings byArea(VisibleRings table, RingWords words) {
        List<VisibleRings.Area> areas = table.areas().stream()
                .filter(area -> area.counts().stream().anyMatch(count -> count.value() > 0))
                .sorted(Comparator.comparing(
                                (VisibleRings.Area area) -> area.id().isEmpty())
                        .thenComparing(words.speech().byName(VisibleRings.Area::label))
                        .thenComparing(VisibleRings.Area::id))
                .toList();
        return new DividedRings(
                areas.stream()
                        .map(area -> area.id().isEmpty() ? words.say("area.none") : area.label())
                        .toList(),
                areas.stream().map(VisibleRings.Area::counts).toList());
    }

    /** The same by who set the rings going. */
    static DividedRings byStarter(VisibleRings table, RingWords words) {
        List<String> names = new ArrayList<>();
        List<List<ShownCount>> counts = new ArrayList<>();
        for (int role = 0; role < table.roles().size(); role++) {
            List<ShownCount> row = table.counts().get(role);
            if (row.size() > 1) {
                names.add(words.role(table.roles().get(role)));
                counts.add(row.subList(1, row.size()));
            }
        }
        return new DividedRings(names, counts);
    }

    /** Number of rings, ring 0 not among them. */
    int rings() {
        return counts.isEmpty() ? 0 : counts.getFirst().size();
    }
}
