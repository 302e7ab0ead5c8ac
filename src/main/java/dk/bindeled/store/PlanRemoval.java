package dk.bindeled.store;

import dk.bindeled.store.StoredPlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.neo4j.driver.TransactionContext;

/**
 * Takes persons out of plans, in the caller's transaction: {@link StoredPlan#GONE} stands where their marks stood, so that a change stays one of so many
 * persons, and what names them goes out of everything that users have written. Such a plan is a newer version, so that a page that was opened before does
 * not bring back what it still holds.
 */
final class PlanRemoval {

    private static final String FIND = CypherText.of("erase-plans-find");
    private static final String REWRITE = CypherText.of("erase-plans-rewrite");

    private PlanRemoval() {}

    /**
     * Takes out and tells of how many plans.
     *
     * @param marks true for the marks that go
     * @param names what names whose they are
     */
    static long carryOut(TransactionContext transaction, Predicate<String> marks, List<SoughtText> names) {
        UnaryOperator<String> nameless = text -> {
            String left = text;
            for (SoughtText sought : names) {
                left = sought.takenOutOf(left);
            }
            return left;
        };
        List<Map<String, Object>> rewritten = new ArrayList<>();
        transaction.run(FIND).forEachRemaining(record -> {
            String name = record.get("name").asString();
            List<String> steps = record.get("steps").asList(step -> step.asString());
            String called = nameless.apply(name);
            List<String> left = steps.stream()
                    .map(text -> {
                        Step step = BoltPlanArchive.step(text);
                        Step without = without(step, marks, nameless);
                        return without.equals(step) ? text : BoltPlanArchive.text(without);
                    })
                    .toList();
            if (!called.equals(name) || !left.equals(steps)) {
                rewritten.add(Map.of("id", record.get("id").asString(), "name", called, "steps", left));
            }
        });
        transaction.run(REWRITE, Map.of("rows", rewritten)).consume();
        return rewritten.size();
    }

    private static Step without(Step step, Predicate<String> marks, UnaryOperator<String> nameless) {
        return new Step(
                step.kind(),
                step.persons().stream()
                        .map(mark -> marks.test(mark) ? StoredPlan.GONE : mark)
                        .toList(),
                step.words().stream().map(nameless).toList(),
                nameless.apply(step.responsible()),
                step.due(),
                step.status());
    }
}
