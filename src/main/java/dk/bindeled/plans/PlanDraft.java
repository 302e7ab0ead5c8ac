package dk.bindeled.plans;

import java.util.List;

/**
 * What somebody wants to be kept as a plan.
 *
 * @param name what it is to be called
 * @param status how far it has come
 * @param steps the changes it is made of, in their order
 */
public record PlanDraft(String name, PlanStatus status, List<PlanStep> steps) {

    public PlanDraft {
        steps = List.copyOf(steps);
    }

    /** The same under another name. */
    public PlanDraft named(String other) {
        return new PlanDraft(other, status, steps);
    }
}
