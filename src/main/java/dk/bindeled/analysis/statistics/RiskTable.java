package dk.bindeled.analysis.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many were watched and how many times came to their end, day by day: what {@link KaplanMeier} and {@link AalenJohansen} are computed from.
 *
 * <p>Convention: whoever's time ends on a day is still at risk on that day; so on one day what happened comes before what was censored.
 *
 * <p>Cost: O(n log n) for n times. Deterministic, whatever their order.
 *
 * @param rows one for each day on which any time ended, in ascending order
 */
public record RiskTable(List<Row> rows) {

    /**
     * One day.
     *
     * @param day days from the beginning
     * @param atRisk watched until this day or longer
     * @param events to whom what is waited for happened on this day
     * @param competing to whom something else happened on this day
     * @param censored last looked at on this day
     */
    public record Row(int day, int atRisk, int events, int competing, int censored) {

        /** How many anything happened to. */
        int happened() {
            return events + competing;
        }

        /** How many {@code cause} happened to. */
        int of(SpellEnd cause) {
            return switch (cause) {
                case EVENT -> events;
                case COMPETING -> competing;
                case CENSORED -> throw new IllegalArgumentException("Not being looked at is no cause");
            };
        }
    }

    public RiskTable {
        rows = List.copyOf(rows);
    }

    /** The table of {@code spells}, in any order; without any it has no rows. */
    public static RiskTable of(Collection<Spell> spells) {
        Map<Integer, Map<SpellEnd, Integer>> days = new TreeMap<>();
        for (Spell spell : spells) {
            days.computeIfAbsent(spell.days(), day -> new EnumMap<>(SpellEnd.class))
                    .merge(spell.end(), 1, Integer::sum);
        }
        List<Row> rows = new ArrayList<>();
        int atRisk = spells.size();
        for (Map.Entry<Integer, Map<SpellEnd, Integer>> day : days.entrySet()) {
            Map<SpellEnd, Integer> ends = day.getValue();
            Row row = new Row(
                    day.getKey(),
                    atRisk,
                    ends.getOrDefault(SpellEnd.EVENT, 0),
                    ends.getOrDefault(SpellEnd.COMPETING, 0),
                    ends.getOrDefault(SpellEnd.CENSORED, 0));
            rows.add(row);
            atRisk -= row.happened() + row.censored();
        }
        return new RiskTable(rows);
    }

    /** How many are watched from the beginning. */
    public int size() {
        return rows.isEmpty() ? 0 : rows.getFirst().atRisk();
    }

    /** The last day on which anybody is watched; -1 if there is nobody. */
    public int lastDay() {
        return rows.isEmpty() ? -1 : rows.getLast().day();
    }

    /** How many are watched until {@code day} or longer. */
    public int atRisk(int day) {
        return rows.stream()
                .filter(row -> row.day() >= day)
                .mapToInt(Row::atRisk)
                .findFirst()
                .orElse(0);
    }

    /** The rows up to and with {@code day}. */
    List<Row> until(int day) {
        int end = 0;
        while (end < rows.size() && rows.get(end).day() <= day) {
            end++;
        }
        return rows.subList(0, end);
    }
}
