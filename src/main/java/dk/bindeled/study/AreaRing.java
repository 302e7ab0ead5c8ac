package dk.bindeled.study;

import dk.bindeled.network.Actor;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Persons welcomed in one ring who are placed in one area. It is counted from a study's own {@link StudyResult#parents()}, so that the rings of
 * all areas add up to the rings of the study.
 *
 * @param area id of the area of the level asked for, or empty where the person is placed in none of them
 * @param label its name, or empty
 * @param ring distance from the root
 * @param persons persons welcomed
 */
public record AreaRing(String area, String label, int ring, int persons) {

    private record Cell(String area, int ring) {}

    /**
     * Persons by area and ring, in the order of area and ring; empty cells are absent. Whoever has left the network since counts where last
     * placed. O(persons welcomed).
     *
     * @param result a study of {@code snapshot}
     */
    public static List<AreaRing> of(StudyResult result, Snapshot snapshot, AreaLevel level) {
        Map<Cell, Integer> counts =
                new TreeMap<>(Comparator.comparing(Cell::area).thenComparingInt(Cell::ring));
        for (AttributedWelcome welcome : result.parents()) {
            String placed =
                    snapshot.everKnown(welcome.person()).map(Actor::area).orElse(null);
            @Nullable String area = snapshot.areas().at(placed, level);
            counts.merge(new Cell(area == null ? "" : area, welcome.ring()), 1, Integer::sum);
        }
        List<AreaRing> rings = new ArrayList<>();
        counts.forEach((cell, persons) -> rings.add(new AreaRing(
                cell.area(), cell.area().isEmpty() ? "" : snapshot.areas().label(cell.area()), cell.ring(), persons)));
        return rings;
    }

    /** The highest level at which the network has at least two areas, or null where it has none. */
    public static @Nullable AreaLevel levelOf(Snapshot snapshot) {
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.ESTATE)) {
            long areas = snapshot.areas().all().stream()
                    .filter(area -> area.level() == level)
                    .count();
            if (areas > 1) {
                return level;
            }
        }
        return null;
    }
}
