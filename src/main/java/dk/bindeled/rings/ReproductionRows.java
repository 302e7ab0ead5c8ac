package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.GuidesTogether;
import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.ReproductionCount.By;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * R of parts of the persons reached, as they may be shown. Persons of a half-year are those of its months, and all parts of a sort add up to
 * everyone: they are withheld together, so that what is withheld cannot be worked out. R tells how many were brought, too, and they may not be few either.
 */
final class ReproductionRows {

    private static final List<String> KINDS =
            Stream.concat(GuidesTogether.KINDS.stream(), Stream.of("none")).toList();

    private final List<ReproductionCount> parts;
    private final List<Boolean> visible;

    ReproductionRows(List<ReproductionCount> all, Suppression suppression) {
        this.parts = all.stream().filter(part -> part.by() != By.STAFF).toList();
        List<KnownSum> sums = sums();
        List<Boolean> byPersons = suppression.mayShowInSums(counts(ReproductionRows::followed, Set.of()), sums);
        List<Boolean> byBrought =
                suppression.mayShowInSums(counts(ReproductionRows::brought, withheld(byPersons)), sums);
        // What the second withholds for those brought must not be alone among those followed, either.
        this.visible = suppression.mayShowInSums(counts(ReproductionRows::followed, withheld(byBrought)), sums);
    }

    /** Counts of persons of each part; what is withheld for other persons may be known of these, unless they are few. */
    private List<SummedCount> counts(ToLongFunction<ReproductionCount> persons, Set<Integer> withheld) {
        return IntStream.range(0, parts.size())
                .mapToObj(k -> SummedCount.of(persons.applyAsLong(parts.get(k))).besideWhatIs(!withheld.contains(k)))
                .toList();
    }

    /** The months of a half-year are the half-year, and the parts of each sort are everyone, who is told beside them. */
    private List<KnownSum> sums() {
        Map<By, List<Integer>> sorts = new EnumMap<>(By.class);
        Map<String, List<Integer>> months = new TreeMap<>();
        Map<String, Integer> halfYears = new TreeMap<>();
        for (int k = 0; k < parts.size(); k++) {
            ReproductionCount part = parts.get(k);
            sorts.computeIfAbsent(part.by(), key -> new ArrayList<>()).add(k);
            if (part.by() == By.MONTH) {
                months.computeIfAbsent(halfYear(YearMonth.parse(part.key())), key -> new ArrayList<>())
                        .add(k);
            } else if (part.by() == By.HALF_YEAR) {
                halfYears.put(part.key(), k);
            }
        }
        List<KnownSum> sums = new ArrayList<>();
        sorts.values().forEach(sort -> sums.add(KnownSum.shown(sort)));
        months.forEach((halfYear, own) -> {
            Integer whole = halfYears.get(halfYear);
            sums.add(whole == null ? KnownSum.shown(own) : KnownSum.of(whole, own));
        });
        return sums;
    }

    private static long followed(ReproductionCount part) {
        return part.reproduction().n();
    }

    private static long brought(ReproductionCount part) {
        Double value = part.reproduction().value();
        return value == null ? 0 : Math.round(value * part.reproduction().n());
    }

    private static Set<Integer> withheld(List<Boolean> visible) {
        return IntStream.range(0, visible.size())
                .filter(k -> !visible.get(k))
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * One part.
     *
     * @param key its key
     * @param reproduction its R
     * @param visible true if it may be shown
     */
    record Row(String key, Figure reproduction, boolean visible) {

        /** True where there is a value that may be shown. */
        boolean isTold() {
            return visible && reproduction.isKnown();
        }
    }

    /** The parts of one sort: times in their order, kinds of guide as everywhere on this screen. */
    List<Row> of(By by) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            if (parts.get(k).by() == by) {
                rows.add(new Row(parts.get(k).key(), parts.get(k).reproduction(), visible.get(k)));
            }
        }
        if (by == By.GUIDE_KIND) {
            rows.sort((one, other) -> Integer.compare(KINDS.indexOf(one.key()), KINDS.indexOf(other.key())));
        }
        return rows;
    }

    /** The half-year of a month, as parts are called. */
    static String halfYear(YearMonth month) {
        return month.getYear() + (month.getMonthValue() <= 6 ? "-H1" : "-H2");
    }
}
