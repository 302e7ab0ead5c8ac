package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleFunnel;
import dk.bindeled.study.FunnelCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the funnel as it may be shown.
 *
 * @param part what was counted
 * @param steps begun, shown, welcomed and still there
 * @param open referrals still open
 */
record FunnelSteps(FunnelCount part, List<Step> steps, ShownCount open) {

    static final int BEGUN = VisibleFunnel.BEGUN;
    static final int SHOWN = VisibleFunnel.SHOWN;
    static final int WELCOMED = VisibleFunnel.WELCOMED;
    static final int STILL_THERE = VisibleFunnel.STILL_THERE;

    FunnelSteps {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param code the word used in message keys
     * @param count referrals that came to it
     * @param share of those who came to the step before, where both may be shown; null at the first step
     */
    record Step(String code, ShownCount count, @Nullable Figure share) {

        /** The share where it is known and may be shown. */
        @Nullable
        Figure knownShare() {
            return share != null && share.isKnown() && count.visible() ? share : null;
        }
    }

    /** The funnel of all referrals. */
    static FunnelSteps ofAll(FunnelCount all, Suppression suppression) {
        return of(VisibleFunnel.of(all, suppression));
    }

    /** Parts that add up to all referrals. */
    static List<FunnelSteps> ofParts(List<FunnelCount> parts, Suppression suppression) {
        return VisibleFunnel.ofParts(parts, suppression).stream()
                .map(FunnelSteps::of)
                .toList();
    }

    /** The same, but parts of which it may not be said one by one how many were welcomed are told together: what they share is then seen. */
    static List<FunnelSteps> ofPartsTogether(List<FunnelCount> parts, Suppression suppression) {
        return VisibleFunnel.ofPartsTogether(parts, suppression).stream()
                .map(FunnelSteps::of)
                .toList();
    }

    private static FunnelSteps of(VisibleFunnel visible) {
        FunnelCount part = visible.part();
        List<Long> counts = counts(part);
        List<String> codes = List.of("begun", "shown", "welcomed", "still_there");
        List<Figure> shares = List.of(part.shownShare(), part.welcomedShare(), part.stillThereShare());
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < codes.size(); k++) {
            boolean told = k > 0 && visible.shares().get(k - 1);
            steps.add(new Step(
                    codes.get(k), new ShownCount(counts.get(k), visible.shows(k)), told ? shares.get(k - 1) : null));
        }
        return new FunnelSteps(part, steps, new ShownCount(part.open(), visible.open()));
    }

    private static List<Long> counts(FunnelCount part) {
        return List.of(
                (long) part.begun(), (long) part.shown(), (long) part.welcomed(), (long) part.stillThere(), (long)
                        part.open());
    }
}
