package dk.bindeled.rings;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.SpreadProbabilities;
import dk.bindeled.study.SpreadProbabilities.Row;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which estimated probabilities the tries behind them may be told: where tries, those that succeeded and those that did not are each none,
 * or as many as the limit. What succeeds at one step is tried at the next, so steps are told together or not at all.
 */
final class TriesTold {

    private static final Set<String> STEPS = Set.of("begun", "shown", "welcomed");

    private final SpreadProbabilities probabilities;
    private final Suppression suppression;
    private final boolean steps;

    TriesTold(SpreadProbabilities probabilities, Suppression suppression) {
        this.probabilities = probabilities;
        this.suppression = suppression;
        this.steps = probabilities.rows().stream()
                .filter(row -> STEPS.contains(row.name()))
                .allMatch(this::standsAlone);
    }

    /** True if how often it was tried and succeeded may be told, and the probability exactly. */
    boolean isTold(Row row) {
        return STEPS.contains(row.name()) ? steps : standsAlone(row);
    }

    /** True if every probability may be told exactly. */
    boolean isAllTold() {
        return probabilities.rows().stream().allMatch(this::isTold);
    }

    private boolean standsAlone(Row row) {
        @Nullable Long tries = row.tries();
        @Nullable Long successes = row.successes();
        if (tries == null || tries == 0) {
            return true;
        }
        return successes != null
                && List.of(tries, successes, tries - successes).stream().allMatch(suppression::mayShowCount);
    }
}
