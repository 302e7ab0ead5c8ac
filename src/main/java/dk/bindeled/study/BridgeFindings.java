package dk.bindeled.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the pages of Bridges tell of a network, of one study. It names persons by their ids and is never shown to readers.
 *
 * @param study the study, with new ties
 * @param matrix its groups against each other
 * @param across its groups against those of another grouping, or null
 * @param fragility on whom and on what connection hangs
 * @param selfRunning for each person on whom it hangs, by id, whether it would hold without, date by date
 * @param routes ways to decision-makers, and where institutions reach
 * @param gatekeepers by group, those without whom most of its citizens lose their only route
 * @param ladder how far bodies have come together
 */
public record BridgeFindings(
        Study study,
        GroupMatrix matrix,
        @Nullable GroupMatrix across,
        FragilityFigures fragility,
        Map<String, List<SelfRunningPoint>> selfRunning,
        DecisionRoutes.Found routes,
        Map<String, List<DecisionRoutes.Gatekeeper>> gatekeepers,
        CollaborationLadder.Found ladder) {

    public BridgeFindings {
        selfRunning = Map.copyOf(selfRunning);
        gatekeepers = Map.copyOf(gatekeepers);
    }
}
