package dk.bindeled.bridges;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupMatrices;
import dk.bindeled.study.GroupMatrix;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.StudyResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the screen needs of a network.
 *
 * @param result what the study found
 * @param snapshot the network it is of
 * @param matrix the groups against each other, or against those of another grouping
 * @param across that grouping, or null
 * @param similar an order of those that are alike, where it is asked for
 * @param visible of which groups figures may be shown
 * @param visibleColumns the same of the columns
 * @param roles of the persons on whom fragile bridges hang
 * @param groupings other groupings one may choose
 * @param excluded how many introductions are proposed no more, whoever they are of
 * @param begun {@link Possibilities#round} before all of it
 */
record FoundGaps(
        StudyResult result,
        Snapshot snapshot,
        GroupMatrix matrix,
        @Nullable Grouping across,
        GroupMatrices.Order similar,
        VisibleGroups visible,
        VisibleGroups visibleColumns,
        Map<String, Kind> roles,
        List<Grouping> groupings,
        long excluded,
        long begun) {

    FoundGaps {
        roles = Map.copyOf(roles);
        groupings = List.copyOf(groupings);
    }

    List<PairFigures> pairs() {
        return matrix.across() ? matrix.pairs() : result.pairs();
    }

    /** True if nothing is known of any pair, there being no ties. */
    boolean isUnknown() {
        return pairs().stream().anyMatch(pair -> pair.bridgeClass() == BridgeClass.UNKNOWN);
    }
}
