package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.ReproductionCount.By;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * R of parts of the persons reached, as they may be shown. Persons of a half-year are those of its months, and all parts of a sort add up to
 * everyone: they are withheld together, so that what is withheld cannot be worked out. R tells how many were brought, too, and they may not be few either.
 */
final class ReproductionRows {

    private static final List<String> KINDS =
            Stream.concat(Reading.KINDS.stream(), Stream.of("none")).toList();

    private final List<ReproductionCount> parts;
    private final List<Boolean> visible;

    ReproductionRows(List<ReproductionCount> all, Suppression suppression) {
        this.parts = all.stream().filter(part -> part.by() != By.STAFF).toList();
        List<Long> persons =
                this.parts.stream().map(part -> part.reproduction().n()).toList();
        Map<String, List<Integer>> sums = new HashMap<>();
        for (int k = 0; k < this.parts.size(); k++) {
            ReproductionCount part = this.parts.get(k);
            sums.computeIfAbsent(part.by().code(), key -> new ArrayList<>()).add(k);
            if (part.by() != By.GUIDE_KIND) {
                sums.computeIfAbsent(halfYear(part), key -> new ArrayList<>()).add(k);
            }
        }
        List<Long> brought = this.parts.stream().map(ReproductionRows::brought).toList();
        List<List<Integer>> lines = sums.values().stream().map(List::copyOf).toList();
        List<Boolean> byPersons = suppression.mayShowInSums(persons, Set.of(), lines);
        List<Boolean> byBrought = suppression.mayShowInSums(brought, withheld(byPersons), lines);
        // What the second withholds for those brought must not be worked out from those followed, either.
        this.visible = suppression.mayShowInSums(persons, withheld(byBrought), lines);
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

    /** The half-year a month or half-year lies in, for instance {@code 2024-H1}. */
    private static String halfYear(ReproductionCount part) {
        return part.by() == By.HALF_YEAR ? part.key() : halfYear(YearMonth.parse(part.key()));
    }

    /** The half-year of a month, as parts are called. */
    static String halfYear(YearMonth month) {
        return month.getYear() + (month.getMonthValue() <= 6 ? "-H1" : "-H2");
    }
}
