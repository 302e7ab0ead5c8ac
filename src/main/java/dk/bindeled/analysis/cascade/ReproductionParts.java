package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.cascade.ReproductionPart.By;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * R over time and by who brought them: {@link Reproduction} over parts of the persons reached.
 *
 * <p>A person is in the month and half-year of his own first welcome, and in the part of the kind of guide who brought him: whether those whom
 * ambassadors bring go on to bring others is what the kinds are compared for, and it is the guide's deed that is seen there, not the person's
 * office. Every person with enough follow-up is in exactly one part of each sort, so the whole R is the mean of the parts, weighted with their
 * persons.
 *
 * <p><b>How not to read it</b>: months close to the date have nobody who was followed for the whole window and are absent, not low; kinds of guide
 * meet different people, so a difference between them is not yet an effect. Parts share branches: their intervals are not independent.
 *
 * <p>Deterministic for a seed. O(parts &middot; (n + draws &middot; branches)).
 */
final class ReproductionParts {

    private static final String NONE = "none";

    private ReproductionParts() {}

    /** Parts that hold anyone who was followed, months first, then half-years, then kinds, each in the order of keys. */
    static List<ReproductionPart> of(
            Forest forest, Snapshot snapshot, int windowDays, long seed, int draws, Progress progress) {
        if (!forest.isDated()) {
            return List.of();
        }
        List<ReproductionPart> parts = new ArrayList<>();
        for (By by : By.values()) {
            String[] keys = new String[forest.shape().size()];
            SortedMap<String, Integer> all = new TreeMap<>();
            IntFunction<String> keyOf = keys(by, forest, snapshot);
            for (int v = 0; v < keys.length; v++) {
                if (!forest.isStarter(v) && Reproduction.isFollowed(forest, v, windowDays)) {
                    keys[v] = keyOf.apply(v);
                    all.merge(keys[v], 1, Integer::sum);
                }
            }
            for (String key : all.keySet()) {
                progress.stopIfCancelled();
                parts.add(new ReproductionPart(
                        by,
                        key,
                        Reproduction.of(forest, v -> key.equals(keys[v]), windowDays, seed, draws, progress.quiet())));
            }
        }
        return List.copyOf(parts);
    }

    private static IntFunction<String> keys(By by, Forest forest, Snapshot snapshot) {
        return switch (by) {
            case MONTH -> v -> YearMonth.from(welcome(forest, v)).toString();
            case HALF_YEAR -> v -> HalfYears.of(welcome(forest, v));
            case GUIDE_KIND ->
                v -> {
                    int parent = forest.shape().parent(v);
                    return parent < 0
                            ? NONE
                            : GuideKind.of(snapshot, forest.id(parent)).code();
                };
        };
    }

    private static LocalDate welcome(Forest forest, int v) {
        LocalDate welcome = forest.welcome(v);
        if (welcome == null) {
            throw new IllegalStateException("Reached without a date in dated data: " + forest.id(v));
        }
        return welcome;
    }
}
