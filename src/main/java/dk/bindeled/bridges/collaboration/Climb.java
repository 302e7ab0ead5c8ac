package dk.bindeled.bridges.collaboration;

import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Pair;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from the step on which two bodies stand to the one that is wanted. */
final class Climb {

    private Climb() {}

    /** True if a higher step is wanted than the one they are known to stand on. */
    static boolean isWanted(Pair pair, @Nullable LadderStep wanted) {
        return !steps(pair, wanted).isEmpty();
    }

    /** The steps still to be taken, the next one first; all of them up to the wanted one where it is not known where they stand. */
    static List<LadderStep> steps(Pair pair, @Nullable LadderStep wanted) {
        LadderStep now = pair.step();
        int from = now == null ? 0 : now.number();
        return wanted == null || wanted.number() <= from
                ? List.of()
                : Arrays.asList(LadderStep.values()).subList(from, wanted.number());
    }
}
