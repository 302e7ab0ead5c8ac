package dk.bindeled.bridges.whatif;

import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Misfit;
import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanDraft;
import dk.bindeled.plans.PlanStatus;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.plans.PlannedChange;
import dk.bindeled.plans.PlannedChanges;
import dk.bindeled.study.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One scenario that is worked on, and the plan it was opened from or saved as. */
final class Sheet {

    private final Scenario scenario;
    private @Nullable Plan plan;
    /** The changes it began with, with who sees to them: those of a plan, also where it is no plan of its own yet. */
    private List<PlanStep> steps = List.of();

    private List<Aside> aside = List.of();
    /** What was made here of the changes it began with: those of several without whoever is not there. */
    private final Map<PlannedChange, Change> made = new HashMap<>();
    /** The changes as the plan has them, as far as they can be made here. */
    private List<Change> saved = List.of();
    /** Those that would not be lost with this sheet: a plan has them, or the sheet of which this is a copy. */
    private List<Change> known = List.of();

    private Sheet(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * A change of the plan that cannot be made in the network that is looked at. It stays in the plan.
     *
     * @param step the change with who sees to it
     * @param why not; null where somebody is not there, or this version of the program does not know the change
     */
    record Aside(PlanStep step, @Nullable Misfit why) {}

    /** A sheet that is no plan yet. */
    static Sheet of(Scenario scenario) {
        return new Sheet(scenario);
    }

    /**
     * A sheet with the changes of a plan.
     *
     * @param scenario without changes
     */
    static Sheet of(Scenario scenario, Plan plan) {
        Sheet sheet = new Sheet(scenario);
        sheet.plan = plan;
        sheet.steps = plan.steps();
        sheet.apply();
        sheet.saved = scenario.changes();
        sheet.known = sheet.saved;
        return sheet;
    }

    /** What needs another change first, such as a tie to someone who is only imagined, is made after it, wherever it stands in the plan. */
    private void apply() {
        List<PlanStep> waiting = steps;
        while (true) {
            List<PlanStep> left = new ArrayList<>();
            List<Aside> notHere = new ArrayList<>();
            for (PlanStep step : waiting) {
                Optional<Change> change = PlannedChanges.possible(
                                step.change(), id -> scenario.person(id).isPresent())
                        .filter(possible -> hasItsImagined(possible, step.change(), scenario));
                Optional<Misfit> misfit = change.flatMap(scenario::apply);
                if (change.isEmpty() || misfit.isPresent()) {
                    left.add(step);
                    notHere.add(new Aside(step, misfit.orElse(null)));
                } else {
                    made.put(step.change(), change.get());
                }
            }
            aside = List.copyOf(notHere);
            if (left.size() == waiting.size()) {
                return;
            }
            waiting = left;
        }
    }

    /** True if whoever is only imagined in it is imagined here too: somebody of the data may have come to the same id. */
    private static boolean hasItsImagined(Change change, PlannedChange planned, Scenario scenario) {
        return change instanceof AddPerson
                || scenario.changes().stream()
                        .filter(AddPerson.class::isInstance)
                        .map(made -> ((AddPerson) made).id())
                        .collect(Collectors.toSet())
                        .containsAll(PlannedChanges.imaginedPersons(planned));
    }

    /** The scenario. */
    Scenario scenario() {
        return scenario;
    }

    /** A sheet of its own with the same changes and who sees to them, which is no plan yet. */
    Sheet copy() {
        Sheet copy = new Sheet(scenario.copy());
        copy.steps = steps;
        copy.aside = aside;
        copy.made.putAll(made);
        copy.known = scenario.changes();
        return copy;
    }

    /** The plan it was opened from or saved as last; empty where it is none yet. */
    Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** The changes of the plan that cannot be made here. */
    List<Aside> aside() {
        return aside;
    }

    /** True if there are changes that no plan has yet, or the plan has some that are taken out here. */
    boolean isChanged() {
        return !scenario.changes().equals(saved);
    }

    /** True if there are changes that would be lost with this sheet. */
    boolean isUnsaved() {
        return !scenario.changes().equals(known);
    }

    /** Takes note that the sheet of which this may be a copy is gone. */
    void stayAlone() {
        known = saved;
    }

    /**
     * What is to be kept: the changes of the plan that are still wanted with who sees to them, also those that cannot be made here, and then the new ones.
     *
     * @param name what it is to be called
     */
    PlanDraft draft(String name) {
        List<Change> changes = scenario.changes();
        List<Change> left = new ArrayList<>(changes);
        List<PlanStep> kept = new ArrayList<>();
        List<PlanStep> notHere = new ArrayList<>(aside.stream().map(Aside::step).toList());
        for (PlanStep step : steps) {
            Optional<Change> change =
                    Optional.ofNullable(made.get(step.change())).or(() -> PlannedChanges.change(step.change()));
            if (notHere.remove(step) || change.filter(left::remove).isPresent()) {
                kept.add(step);
            }
        }
        List<PlannedChange> planned =
                PlannedChanges.of(changes, scenario.snapshot().date());
        for (int k = 0; k < changes.size(); k++) {
            if (left.remove(changes.get(k))) {
                kept.add(PlanStep.of(planned.get(k)));
            }
        }
        return new PlanDraft(name, plan == null ? PlanStatus.DRAFT : plan.status(), kept);
    }

    /**
     * Takes note that it was saved.
     *
     * @param now the plan as it is kept
     * @param changes those that were saved
     */
    void savedAs(Plan now, List<Change> changes) {
        plan = now;
        steps = now.steps();
        saved = changes;
        known = changes;
    }
}
