package dk.bindeled.bridges.planning;

import dk.bindeled.plans.Plan;
import dk.bindeled.plans.PlanStep;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A plan as a file, for those who meet about it: as it is kept, with the names that whoever downloads it sees. */
final class PlanFile {

    private PlanFile() {}

    /** @param taken records that the persons of the plan go into a file */
    static TableData of(PlanReading reading, Plan plan, Become become, Consumer<Set<String>> taken) {
        taken.accept(plan.personIds());
        return new TableData(
                plan.name(),
                List.of(
                        Column.words(reading.say("column.change")),
                        Column.words(reading.say("step.responsible")),
                        Column.words(reading.say("step.due")),
                        Column.words(reading.say("step.status")),
                        Column.words(reading.say("column.become"))),
                plan.steps().stream().map(step -> row(reading, step, become)).toList(),
                reading.become(become));
    }

    private static List<String> row(PlanReading reading, PlanStep step, Become become) {
        return TableData.row(
                reading.change(step.change()),
                step.responsible(),
                step.due() == null ? null : reading.date(step.due()),
                reading.say("status." + step.status().code()),
                reading.become(step, become));
    }
}
