package dk.bindeled.study;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.CannotSimulate.Cause;
import java.util.List;

/**
 * How many persons an answer must rest on where it is shown to those who may not look at persons one by one. With one person to choose from and
 * a try that always succeeds, what is reached within one ring is the number of that person's ties; and the difference between the best six and the
 * best five is what the sixth adds, so that as many must be asked for as the limit, or twice as many, and so on.
 *
 * @param limit at least so many must be asked for, may be chosen (in every group, where each is to have a minimum), and start it; 1 for no limit
 */
record FewestPersons(int limit) {

    static final FewestPersons ONE = new FewestPersons(1);

    /** True where there is a limit to keep. */
    boolean isLimit() {
        return limit > 1;
    }

    /** Checks a search for whom to start with. */
    void checkSearch(Snapshot snapshot, SeedParameters asked) {
        requireSteps(asked.k());
        SeedCriteria criteria = SeedCriteria.of(snapshot, asked.withMinimumPerGroup(0));
        require(criteria.eligibleCount(), "eligible");
        Groups groups = snapshot.groups();
        if (asked.minimumPerGroup() == 0 || !groups.isPartition()) {
            return;
        }
        // Whether a minimum can be met tells how many a group has: so below the limit none can, whatever is asked for.
        int least = Math.max(limit, asked.minimumPerGroup());
        for (int g = 0; g < groups.count(); g++) {
            if (criteria.eligibleIn(g) < least) {
                throw new CannotSimulate(Cause.TOO_FEW_TO_SHOW, List.of(String.valueOf(limit), "in-group"));
            }
        }
    }

    /** Checks a search for whom to train. */
    void checkTraining(Snapshot snapshot, TrainingParameters asked) {
        requireSteps(asked.k());
        checkStart(snapshot, asked.starters());
    }

    /** Checks those it starts from. */
    void checkStart(Snapshot snapshot, List<String> ids) {
        require(Starters.of(snapshot, Forest.of(snapshot), ids).nodes().size(), "starters");
    }

    /** Checks how many a search chose; none tells nothing of anybody. */
    void checkChosen(int found) {
        if (found > 0) {
            require(found, "chosen");
        }
    }

    private void requireSteps(int persons) {
        require(persons, "chosen");
        if (persons % limit != 0) {
            throw new CannotSimulate(Cause.TOO_FEW_TO_SHOW, List.of(String.valueOf(limit), "steps"));
        }
    }

    private void require(int persons, String who) {
        if (persons < limit) {
            throw new CannotSimulate(Cause.TOO_FEW_TO_SHOW, List.of(String.valueOf(limit), who));
        }
    }
}
