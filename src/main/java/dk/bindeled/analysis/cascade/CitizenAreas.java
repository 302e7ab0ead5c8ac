package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Snapshot;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * By which area a citizen's referrals are counted.
 *
 * @param snapshot where the citizens are placed
 * @param level level of the areas: that of the snapshot's groups, else the lowest there is; null without areas
 */
record CitizenAreas(Snapshot snapshot, @Nullable AreaLevel level) {

    static CitizenAreas of(Snapshot snapshot) {
        AreaLevel lowest = snapshot.areas().all().stream()
                .map(Area::level)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new CitizenAreas(
                snapshot, snapshot.groups().grouping().areaLevel().orElse(lowest));
    }

    /** Id of the area where the citizen is placed, or was last; empty where he is in none of the level. */
    String of(@Nullable String citizen) {
        if (level == null) {
            return "";
        }
        String placed = snapshot.everKnown(citizen).map(Actor::area).orElse(null);
        String area = snapshot.areas().at(placed, level);
        return area == null ? "" : area;
    }
}
