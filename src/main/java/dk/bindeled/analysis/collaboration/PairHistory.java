package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ties between two bodies say of a date and of the time before it.
 *
 * <p>On any day the pair is apart, or together on a step that is not known, or on a step 1-4: the highest of the ties that hold that day. It changes
 * only on days on which a tie begins or ends, so these are gone through backwards from the date. Deterministic; O(k²) for k ties, of which a pair
 * has a few.
 */
final class PairHistory {

    private static final int APART = -1;
    private static final int NOT_KNOWN = 0;

    private final List<Tie> ties;
    private final int present;
    private final @Nullable LocalDate since;
    private final @Nullable LadderStep earlier;

    PairHistory(List<Tie> ties, LocalDate date) {
        this.ties = ties;
        this.present = on(date);
        List<LocalDate> changes = ties.stream()
                .flatMap(tie -> Stream.of(tie.since(), tie.until()))
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(date))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        LocalDate begun = null;
        LadderStep before = null;
        for (LocalDate day : changes) {
            int was = on(day.minusDays(1));
            if (begun == null && was != present) {
                begun = day;
            }
            if (begun != null && was > NOT_KNOWN && was != present) {
                before = LadderStep.of(was).orElseThrow();
                break;
            }
        }
        this.since = present == APART ? null : begun;
        this.earlier = before;
    }

    boolean isTogether() {
        return present != APART;
    }

    @Nullable
    LadderStep step() {
        return LadderStep.of(present).orElse(null);
    }

    @Nullable
    LocalDate since() {
        return since;
    }

    @Nullable
    LadderStep earlier() {
        return earlier;
    }

    private int on(LocalDate day) {
        int highest = APART;
        for (Tie tie : ties) {
            if (tie.holdsAt(day)) {
                highest = Math.max(
                        highest,
                        LadderStep.ofStrength(tie.strength())
                                .map(LadderStep::number)
                                .orElse(NOT_KNOWN));
            }
        }
        return highest;
    }
}
