package dk.bindeled.plans;

import dk.bindeled.plans.PlanRefused.Reason;
import java.util.List;

/** How much a plan may hold, and what is written in it made fit to be kept. */
final class PlanLimits {

    static final int MOST_STEPS = 200;
    static final int MOST_PERSONS = 500;
    static final int MOST_WORDS = 50;
    static final int LONGEST_WORD = 200;
    static final int LONGEST_ID = 200;

    private PlanLimits() {}

    /** The same with texts in one line each; throws {@link PlanRefused} where it is too much. */
    static PlanDraft checked(PlanDraft draft) {
        String name = name(draft.name());
        if (draft.steps().size() > MOST_STEPS) {
            throw new PlanRefused(Reason.TOO_LONG, MOST_STEPS);
        }
        return new PlanDraft(
                name,
                draft.status(),
                draft.steps().stream().map(PlanLimits::checked).toList());
    }

    static String name(String name) {
        String called = PlanWords.line(name);
        if (called.isEmpty() || called.codePointCount(0, called.length()) > Plans.LONGEST_NAME) {
            throw new PlanRefused(Reason.NAME_LENGTH, Plans.LONGEST_NAME);
        }
        return called;
    }

    private static PlanStep checked(PlanStep step) {
        PlannedChange change = step.change();
        if (change.personIds().size() > MOST_PERSONS || change.words().size() > MOST_WORDS) {
            throw new PlanRefused(Reason.TOO_LONG, MOST_STEPS);
        }
        PlanWords.requireAtMost(change.kind(), LONGEST_WORD);
        change.personIds().forEach(id -> PlanWords.requireAtMost(id, LONGEST_ID));
        List<String> words = change.words().stream().map(PlanWords::line).toList();
        words.forEach(word -> PlanWords.requireAtMost(word, LONGEST_WORD));
        String responsible = PlanWords.line(step.responsible());
        PlanWords.requireAtMost(responsible, Plans.LONGEST_NAME);
        return new PlanStep(
                new PlannedChange(change.kind(), change.personIds(), words), responsible, step.due(), step.status());
    }
}
