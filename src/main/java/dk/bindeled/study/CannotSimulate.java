package dk.bindeled.study;

import java.util.List;
import java.util.Locale;

/** What was asked cannot be simulated in this network; the screens and the command line say why, and what to do. */
public final class CannotSimulate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be done. */
    public enum Cause {
        /** The network has nobody in it. */
        NOBODY,
        /** No node is called so: the values are the unknown ids. */
        UNKNOWN_PERSON,
        /** Nobody is named to start from, and the network's referrals show no cascade. */
        NO_STARTERS,
        /** The network's referrals tell nothing to estimate probabilities from: the value is why, as in files. */
        NO_ESTIMATES,
        /** Nobody meets what is asked of those who may be chosen. */
        NOBODY_ELIGIBLE,
        /** No area is called so, no attribute, or none has such a value: the values are the terms that hold of nobody. */
        TERM_OF_NOBODY,
        /** No node has the attribute that holds the costs: the value is its name. */
        NO_COSTS,
        /** A cost is missing or no number of 0 or more: the values are the person's id and what stands there. */
        BAD_COST,
        /** The minimum in each group adds up to more than may be chosen: the values are the minimum, the groups and how many may be chosen. */
        MINIMUM_ABOVE_K,
        /** A group has too few who may be chosen: the values are its name, how many there are and the minimum. */
        TOO_FEW_IN_GROUP,
        /** A minimum in each group needs two groups or more, and nobody in two of them: the value is the grouping. */
        NO_GROUPS,
        /** Not even the cheapest who may be chosen can be paid: the values are that cost and the budget. */
        BUDGET_TOO_SMALL,
        /** Nobody counts: all weights are 0. */
        NOBODY_COUNTS,
        /** Whom to train and on whom it hangs are not defined with a deadline in rings. */
        NOT_WITH_DEADLINE,
        /**
         * The answer would rest on too few persons for those who may not look at persons one by one: the values are the limit and who are too
         * few, {@code chosen}, {@code eligible}, {@code in-group} or {@code starters}.
         */
        TOO_FEW_TO_SHOW,
        /** What is asked is not defined for the model: the value is its word. */
        NOT_FOR_MODEL,
        /** So many runs of so many persons cannot be kept: the values are the runs, the persons and the most runs. */
        TOO_MANY_RUNS;

        /** The word used in message keys, for instance {@code unknown-person}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Cause why;
    private final List<String> values;

    public CannotSimulate(Cause why, List<String> values) {
        super(why + " " + values);
        this.why = why;
        this.values = List.copyOf(values);
    }

    /** Why it cannot be done. */
    public Cause why() {
        return why;
    }

    /** What it concerns. */
    public List<String> values() {
        return values;
    }
}
