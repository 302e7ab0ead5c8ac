package dk.bindeled.plans;

import dk.bindeled.privacy.KeptMarks;
import dk.bindeled.store.StoredPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes of a plan as they are kept, with persons by marks, and as they are told, with persons by ids. */
final class MarkedSteps {

    private final KeptMarks marks;

    MarkedSteps(KeptMarks marks) {
        this.marks = marks;
    }

    /** Ids by their marks, of those who stand in a plan by id. */
    Map<String, String> idsByMark(PlanDraft content) {
        Map<String, String> ids = new HashMap<>();
        content.steps().stream()
                .flatMap(step -> step.change().personIds().stream())
                .filter(id -> !isKeptAlready(id))
                .forEach(id -> ids.put(marks.of(id), id));
        return ids;
    }

    List<StoredPlan.Step> kept(List<PlanStep> steps) {
        return steps.stream().map(this::kept).toList();
    }

    private StoredPlan.Step kept(PlanStep step) {
        PlannedChange change = step.change();
        return new StoredPlan.Step(
                        change.kind(),
                        change.personIds(),
                        change.words(),
                        step.responsible(),
                        step.due(),
                        step.status().code())
                .with(id -> isKeptAlready(id) ? id : marks.of(id));
    }

    private static boolean isKeptAlready(String id) {
        return id.equals(PlannedChange.GONE) || PlannedChange.isElsewhere(id);
    }

    /** @param ids by mark; whoever is not there is told by the mark */
    static PlanDraft told(StoredPlan plan, Map<String, String> ids) {
        return new PlanDraft(
                plan.name(),
                status(plan.status()),
                plan.steps().stream().map(step -> told(step, ids)).toList());
    }

    private static PlanStep told(StoredPlan.Step step, Map<String, String> ids) {
        List<String> persons = step.persons().stream()
                .map(mark -> ids.getOrDefault(mark, mark))
                .toList();
        return new PlanStep(
                new PlannedChange(step.kind(), persons, step.words()),
                step.responsible(),
                step.due(),
                status(step.status()));
    }

    /** What a later version of the program calls otherwise is begun anew. */
    private static PlanStatus status(String code) {
        return PlanStatus.ofCode(code).orElse(PlanStatus.DRAFT);
    }
}
