package dk.bindeled.study;

import dk.bindeled.analysis.statistics.NullDistribution;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What decides a study's result, together with the data and the program's version.
 *
 * @param query date, layers, unit and grouping; after a study has run, with every default replaced by what was taken
 * @param windowDays follow-up window of the reproduction number in days, at least 1
 * @param seed seed of everything drawn by chance
 * @param permutations draws of each permutation test, 999 to a million
 * @param nullModels random networks of each kind that bonding is held beside, 19 to 100,000, or 0 for none
 * @param betweenness which betweenness is asked for
 * @param supplements what is asked for besides, in the order of their declaration
 */
public record StudyParameters(
        SnapshotQuery query,
        int windowDays,
        long seed,
        int permutations,
        int nullModels,
        BetweennessChoice betweenness,
        Set<Supplement> supplements) {

    public static final int DEFAULT_WINDOW_DAYS = 180;
    public static final long DEFAULT_SEED = 1;
    public static final int DEFAULT_PERMUTATIONS = 999;

    /** Random networks below which no p could reach 0.05. */
    public static final int FEWEST_NULL_MODELS = NullDistribution.FEWEST_RUNS;

    /** Draws above which a study takes hours and tells nothing more. */
    public static final int MOST_PERMUTATIONS = 1_000_000;

    /** Random networks above which a study takes days and tells nothing more. */
    public static final int MOST_NULL_MODELS = 100_000;

    /** Version of the table that gives a person without a recorded tier the tier of its kinds. */
    public static final String TIER_TABLE = "1: citizen 0, ambassador 1, professional 2";

    public StudyParameters {
        if (windowDays < 1) {
            throw new IllegalArgumentException("The window must be at least one day, not " + windowDays);
        }
        if (permutations < DEFAULT_PERMUTATIONS || permutations > MOST_PERMUTATIONS) {
            throw new IllegalArgumentException("From 999 to a million permutations can be made, not " + permutations);
        }
        if ((nullModels != 0 && nullModels < FEWEST_NULL_MODELS) || nullModels > MOST_NULL_MODELS) {
            throw new IllegalArgumentException(
                    "From 19 to 100,000 null models can be made, or none, not " + nullModels);
        }
        // asked for in another order it is the same study, kept under the same name
        Set<Supplement> ordered = EnumSet.noneOf(Supplement.class);
        ordered.addAll(supplements);
        supplements = Collections.unmodifiableSet(ordered);
    }

    /** Everything by default. */
    public static StudyParameters defaults() {
        return of(SnapshotQuery.defaults());
    }

    /** The network of {@code query} with the default window, seed and permutations. */
    public static StudyParameters of(SnapshotQuery query) {
        return new StudyParameters(
                query, DEFAULT_WINDOW_DAYS, DEFAULT_SEED, DEFAULT_PERMUTATIONS, 0, BetweennessChoice.DEFAULT, Set.of());
    }

    /** The same for another network. */
    public StudyParameters withQuery(SnapshotQuery other) {
        return new StudyParameters(other, windowDays, seed, permutations, nullModels, betweenness, supplements);
    }

    /** The same with {@code supplement}. */
    public StudyParameters with(Supplement supplement) {
        Set<Supplement> more = EnumSet.of(supplement);
        more.addAll(supplements);
        return new StudyParameters(query, windowDays, seed, permutations, nullModels, betweenness, more);
    }

    /** The same with what was asked replaced by what it means in {@code snapshot}: what gives the same result is the same study. */
    StudyParameters resolvedFor(Snapshot snapshot) {
        boolean exactAnyway = betweenness.exact() && BetweennessFindings.isExactAnyway(snapshot.adjacency());
        BetweennessChoice meant = exactAnyway ? BetweennessChoice.DEFAULT : betweenness;
        return new StudyParameters(snapshot.query(), windowDays, seed, permutations, nullModels, meant, supplements);
    }
}
