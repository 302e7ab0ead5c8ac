package dk.bindeled.store;

import java.util.List;
import java.util.function.Predicate;
import org.neo4j.driver.TransactionContext;

/** Takes persons out of everything that users keep and that holds persons by their marks, in the caller's transaction. */
final class MarkRemoval {

    private MarkRemoval() {}

    /**
     * In how many of each something was taken out.
     *
     * @param views saved views
     * @param exclusions excluded introductions
     * @param plans plans
     */
    record Taken(long views, long exclusions, long plans) {}

    /**
     * Takes out.
     *
     * @param marks true for the marks that go
     * @param names what names whose they are
     */
    static Taken carryOut(TransactionContext transaction, Predicate<String> marks, List<SoughtText> names) {
        return new Taken(
                ViewRemoval.carryOut(transaction, marks, names),
                ExclusionRemoval.carryOut(transaction, marks, names),
                PlanRemoval.carryOut(transaction, marks, names));
    }
}
