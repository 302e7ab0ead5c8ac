package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.FunnelCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the funnel as it may be shown.
 *
 * @param part what was counted
 * @param steps begun, shown, welcomed and still there
 * @param open referrals still open
 */
record FunnelSteps(FunnelCount part, List<Step> steps, Shown open) {

    static final int BEGUN = 0;
    static final int SHOWN = 1;
    static final int WELCOMED = 2;
    static final int STILL_THERE = 3;

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
    record Step(String code, Shown count, @Nullable Figure share) {

        /** The share where it is known and may be shown. */
        @Nullable
        Figure knownShare() {
            return share != null && share.isKnown() && count.visible() ? share : null;
        }
    }

    /** The funnel of all referrals. Nothing adds up to it, so each count stands for itself. */
    static FunnelSteps ofAll(FunnelCount all, Suppression suppression) {
        List<Boolean> visible = counts(all).stream()
                .map(count -> suppression.mayShow(all.persons()) && suppression.mayShowCount(count))
                .toList();
        return of(all, visible, suppression);
    }

    /** Parts that add up to all referrals: what is withheld in one part cannot be worked out from the others. */
    static List<FunnelSteps> ofParts(List<FunnelCount> parts, Suppression suppression) {
        List<List<Boolean>> byPart = new ArrayList<>();
        parts.forEach(part -> byPart.add(new ArrayList<>(Collections.nCopies(5, false))));
        for (int column = 0; column < 5; column++) {
            int step = column;
            // A part that rests on few persons is withheld however many referrals they had.
            List<Long> persons = parts.stream()
                    .map(part -> Math.min(counts(part).get(step), part.persons()))
                    .toList();
            List<Boolean> visible = suppression.mayShowBesideTotal(persons);
            for (int k = 0; k < parts.size(); k++) {
                byPart.get(k)
                        .set(
                                step,
                                visible.get(k)
                                        && suppression.mayShow(parts.get(k).persons()));
            }
        }
        List<FunnelSteps> shown = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            shown.add(of(parts.get(k), byPart.get(k), suppression));
        }
        return shown;
    }

    /**
     * The same, but parts of which it may not be said one by one how many were welcomed are told together: what they share is then seen, and
     * nothing more is given away than the total less the other parts does.
     */
    static List<FunnelSteps> ofPartsTogether(List<FunnelCount> parts, Suppression suppression) {
        List<FunnelSteps> apart = ofParts(parts, suppression);
        List<FunnelCount> few = apart.stream()
                .filter(part -> part.steps().get(SHOWN).count().visible()
                        && !part.steps().get(WELCOMED).count().visible())
                .map(FunnelSteps::part)
                .toList();
        if (few.size() < 2) {
            return apart;
        }
        List<FunnelCount> told = new ArrayList<>(parts);
        told.set(told.indexOf(few.getFirst()), FunnelCount.together(few));
        told.removeAll(few);
        return ofParts(told, suppression);
    }

    private static FunnelSteps of(FunnelCount part, List<Boolean> visible, Suppression suppression) {
        List<Long> counts = counts(part);
        List<String> codes = List.of("begun", "shown", "welcomed", "still_there");
        List<Figure> shares = List.of(part.shownShare(), part.welcomedShare(), part.stillThereShare());
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < codes.size(); k++) {
            // Open referrals count in no share, so a share may rest on fewer than either of its steps.
            boolean told = k > 0
                    && visible.get(k)
                    && visible.get(k - 1)
                    && (!shares.get(k - 1).isKnown()
                            || suppression.mayShow(shares.get(k - 1).n()));
            steps.add(
                    new Step(codes.get(k), new Shown(counts.get(k), visible.get(k)), told ? shares.get(k - 1) : null));
        }
        return new FunnelSteps(part, steps, new Shown(part.open(), visible.get(4)));
    }

    private static List<Long> counts(FunnelCount part) {
        return List.of(
                (long) part.begun(), (long) part.shown(), (long) part.welcomed(), (long) part.stillThere(), (long)
                        part.open());
    }
}
