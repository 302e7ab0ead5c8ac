package dk.bindeled.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change as part of a plan.
 *
 * @param change what is to be changed
 * @param responsible who sees to it: a member of staff, in the user's words, or empty
 * @param due the day it is to be done, or null
 * @param status how far it has come
 */
public record PlanStep(
        PlannedChange change, String responsible, @Nullable LocalDate due, PlanStatus status) {

    /** A change nobody has agreed about yet. */
    public static PlanStep of(PlannedChange change) {
        return new PlanStep(change, "", null, PlanStatus.DRAFT);
    }
}
