package dk.bindeled.bridges.whatif;

import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How scenarios are kept.
 *
 * @param create keeps one as a new plan
 * @param save keeps one as a plan there is
 * @param address where a plan is seen with who sees to what, by its id
 * @param unsaved told whether there are changes that no plan has
 * @param opened told of which plans, by their ids, are on the page now
 */
record Keeping(
        Function<PlanDraft, Plan> create,
        Saving save,
        UnaryOperator<String> address,
        Consumer<Boolean> unsaved,
        Consumer<List<String>> opened) {

    /** Saves over the version that was read. */
    @FunctionalInterface
    interface Saving {
        Plan save(String id, long version, PlanDraft draft);
    }
}
