package dk.bindeled.study;

import dk.bindeled.analysis.statistics.NullDistribution;
import dk.bindeled.network.SnapshotQuery;

/**
 * What decides a study's result, together with the data and the program's version.
 *
 * @param query date, layers, unit and grouping; after a study has run, with every default replaced by what was taken
 * @param windowDays follow-up window of the reproduction number in days, at least 1
 * @param seed seed of everything drawn by chance
 * @param permutations draws of each permutation test, at least 999
 * @param exactBetweenness whether betweenness is to be exact also in networks where that takes minutes
 * @param nullModels random networks of each kind that bonding is held beside, at least 19, or 0 for none
 */
public record StudyParameters(
        SnapshotQuery query, int windowDays, long seed, int permutations, boolean exactBetweenness, int nullModels) {

    public static final int DEFAULT_WINDOW_DAYS = 180;
    public static final long DEFAULT_SEED = 1;
    public static final int DEFAULT_PERMUTATIONS = 999;

    /** Random networks below which no p could reach 0.05. */
    public static final int FEWEST_NULL_MODELS = NullDistribution.FEWEST_RUNS;

    /** Version of the table that gives a person without a recorded tier the tier of its kinds. */
    public static final String TIER_TABLE = "1: citizen 0, ambassador 1, professional 2";

    public StudyParameters {
        if (windowDays < 1) {
            throw new IllegalArgumentException("The window must be at least one day, not " + windowDays);
        }
        if (permutations < DEFAULT_PERMUTATIONS) {
            throw new IllegalArgumentException("At least 999 permutations are needed, not " + permutations);
        }
        if (nullModels != 0 && nullModels < FEWEST_NULL_MODELS) {
            throw new IllegalArgumentException("At least 19 null models are needed, or none, not " + nullModels);
        }
    }

    /** Everything by default. */
    public static StudyParameters defaults() {
        return of(SnapshotQuery.defaults());
    }

    /** The network of {@code query} with the default window, seed and permutations. */
    public static StudyParameters of(SnapshotQuery query) {
        return new StudyParameters(query, DEFAULT_WINDOW_DAYS, DEFAULT_SEED, DEFAULT_PERMUTATIONS, false, 0);
    }

    /** The same for another network. */
    public StudyParameters withQuery(SnapshotQuery other) {
        return new StudyParameters(other, windowDays, seed, permutations, exactBetweenness, nullModels);
    }
}
