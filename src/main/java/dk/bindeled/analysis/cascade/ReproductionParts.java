package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.cascade.ReproductionPart.By;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * R over time and by who brought them: {@link Reproduction} over parts of the persons reached.
 *
 * <p>A person is in the month and half-year of his own first welcome, and in the part of the kind of guide who brought him: whether those whom
 * ambassadors bring go on to bring others is what the kinds are compared for, and it is the guide's deed that is seen there, not the person's
 * office. Every person with enough follow-up is in exactly one month, half-year and kind, so the whole R is the mean of the parts, weighted with
 * their persons. Community guides are often too few to be told of alone, so both kinds of staff are also counted together.
 *
 * <p><b>How not to read it</b>: months close to the date have nobody who was followed for the whole window and are absent, not low; kinds of guide
 * meet different people, so a difference between them is not yet an effect. Parts share branches: their intervals are not independent.
 *
 * <p>Deterministic for a seed. O(n + draws &middot; branches) for each sort, on all processors; the same on any number.
 */
final class ReproductionParts {

    private static final String NONE = "none";
    private static final List<String> STAFF = List.of(GuideKind.COMMUNITY_GUIDE.code(), GuideKind.PROFESSIONAL.code());

    private record Members(By by, String key, List<Integer> nodes) {}

    private ReproductionParts() {}

    /** Parts that hold anyone who was followed, months first, then half-years, kinds and staff, each in the order of keys. */
    static List<ReproductionPart> of(
            Forest forest, Snapshot snapshot, int windowDays, long seed, int draws, Progress progress) {
        if (!forest.isDated()) {
            return List.of();
        }
        Followed followed = new Followed(forest, windowDays);
        List<Members> parts = new ArrayList<>();
        for (By by : List.of(By.MONTH, By.HALF_YEAR, By.GUIDE_KIND)) {
            IntFunction<String> keyOf = keys(by, forest, snapshot);
            SortedMap<String, List<Integer>> members = new TreeMap<>();
            followed.nodes()
                    .forEach(v -> members.computeIfAbsent(keyOf.apply(v), _ -> new ArrayList<>())
                            .add(v));
            members.forEach((key, nodes) -> parts.add(new Members(by, key, nodes)));
        }
        staff(parts).ifPresent(parts::add);
        return Chunks.onAllProcessors().compute(parts.size(), progress.quiet(), "cascades", k -> {
            Members part = parts.get(k);
            long[] branches =
                    followed.branches(part.nodes().stream().mapToInt(v -> v).toArray());
            return new ReproductionPart(
                    part.by(), part.key(), Reproduction.of(branches, seed, draws, progress.quiet()));
        });
    }

    /** Those whom community guides and other professionals brought, together; none where community guides brought nobody. */
    private static Optional<Members> staff(List<Members> parts) {
        List<Members> those = parts.stream()
                .filter(part -> part.by() == By.GUIDE_KIND && STAFF.contains(part.key()))
                .toList();
        return those.stream().noneMatch(part -> part.key().equals(STAFF.getFirst()))
                ? Optional.empty()
                : Optional.of(new Members(
                        By.STAFF,
                        String.join("+", STAFF),
                        those.stream()
                                .flatMap(part -> part.nodes().stream())
                                .sorted()
                                .toList()));
    }

    private static IntFunction<String> keys(By by, Forest forest, Snapshot snapshot) {
        return switch (by) {
            case MONTH -> v -> YearMonth.from(welcome(forest, v)).toString();
            case HALF_YEAR -> v -> HalfYears.of(welcome(forest, v));
            case GUIDE_KIND, STAFF ->
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
