package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A study with everything that can be asked for ends when it is asked to, whichever step it tells of. */
class CancelledStudyTest {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Snapshot snapshot = new ThreeEstates().snapshot();
    private final StudyParameters parameters = new StudyParameters(
            snapshot.query(),
            StudyParameters.DEFAULT_WINDOW_DAYS,
            StudyParameters.DEFAULT_SEED,
            StudyParameters.DEFAULT_PERMUTATIONS,
            StudyParameters.FEWEST_NULL_MODELS,
            BetweennessChoice.DEFAULT,
            Set.of(Supplement.COMMUNITIES, Supplement.NEW_TIES));

    @Test
    void aStudyEndsAtTheFirstAndAtTheLastWordOfEveryStep() {
        Watcher whole = new Watcher(null, 0);
        StudyComputation.of(snapshot, parameters, whole);
        Map<String, Integer> words = new LinkedHashMap<>();
        whole.heard.forEach(step -> words.merge(step, 1, Integer::sum));
        assertThat(words.keySet())
                .contains("studying", "bonding", "permutations", "group-pairs", "betweenness", "routes", "cascades")
                .contains("level-form", "finding-communities", "new-ties", "null-models");
        words.forEach((step, count) -> {
            for (int word : new int[] {1, count}) {
                Watcher watcher = new Watcher(step, word);
                assertThatThrownBy(() -> StudyComputation.of(snapshot, parameters, watcher))
                        .as("%s, word %d", step, word)
                        .isInstanceOf(CancellationException.class);
                // every thread may tell of the part it was at
                assertThat(watcher.heardAfter).as("%s, word %d", step, word).isLessThanOrEqualTo(THREADS);
            }
        });
    }

    /** Cancels after so many words of one step. */
    private static final class Watcher implements Progress {

        private final @Nullable String step;
        private final int words;
        private final List<String> heard = new ArrayList<>();
        private int left;
        private boolean cancelled;
        private int heardAfter;

        Watcher(@Nullable String step, int words) {
            this.step = step;
            this.words = words;
            this.left = words;
        }

        @Override
        public synchronized void report(double fraction, String told) {
            assertThat(fraction).as(told).isBetween(0.0, 1.0);
            heard.add(told);
            heardAfter += cancelled ? 1 : 0;
            if (words > 0 && told.equals(step) && --left == 0) {
                cancelled = true;
            }
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }
    }
}
