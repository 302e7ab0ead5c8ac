package dk.bindeled.map;

import dk.bindeled.map.ChangeCounts.Cell;
import dk.bindeled.map.ChangeCounts.Fate;
import dk.bindeled.map.ChangeCounts.Table;
import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which counts of new, kept and lost ties are told. Each rests on the ends of its ties, and they add up in many ways, with what is known of both dates
 * besides, so all are decided together:
 *
 * <ul>
 *   <li>those of each form add up to those of all forms;
 *   <li>new and kept ties are the ties of now, and lost and kept ones those of then, both of which the legend tells, of each form and so in all;
 *   <li>kept ties of a form are those that had it and those that had another. How many changed from which form into which is never written, but follows from
 *       the others, and may itself be one tie between two persons.
 * </ul>
 *
 * Where the legend withholds ties of a form, they must not be what is told of their changes added up. Where it withholds those of one form only, it is not told how
 * many there are in all, for that would be the rest of them; so it is not told here either.
 */
final class JointChanges {

    private final boolean groupsChange;
    private final @Nullable Suppression suppression;

    /**
     * A decision.
     *
     * @param groupsChange true where a person may be in other groups on another date; areas and attributes have no dates, and everyone knows that
     * @param suppression null where everything is told
     */
    JointChanges(boolean groupsChange, @Nullable Suppression suppression) {
        this.groupsChange = groupsChange;
        this.suppression = suppression;
    }

    /**
     * What is told.
     *
     * @param values for each fate the counts of its forms, then of all forms where these are counted; null where withheld
     */
    record Told(Map<Fate, List<@Nullable Integer>> values) {

        List<@Nullable Integer> of(Fate fate) {
            return values.getOrDefault(fate, List.of());
        }
    }

    /**
     * Ties by group: bonding, bridging, of no group, and of no group but linking, of which the last is not written.
     *
     * @param now whether the legend tells those of each form now
     * @param then whether it does so on the other date
     */
    Told ofGroups(Table table, List<Boolean> now, List<Boolean> then) {
        return new Sums(table, now, then, true).decide();
    }

    /** Ties that are linking; those that are not are not counted by themselves. */
    Told ofLinking(Table table, boolean now, boolean then) {
        return new Sums(table, List.of(now), List.of(then), false).decide();
    }

    /** Counts and how they add up, put together one after the other. */
    private final class Sums {

        private final List<SummedCount> counts = new ArrayList<>();
        private final List<KnownSum> sums = new ArrayList<>();
        private final Map<Fate, List<Integer>> written = new EnumMap<>(Fate.class);
        private final Table table;
        private final int forms;
        private final int counted;

        /** @param all true where the forms are all there are, so that they add up */
        Sums(Table table, List<Boolean> now, List<Boolean> then, boolean all) {
            this.table = table;
            this.forms = now.size();
            this.counted = all ? table.forms() : forms;
            for (Fate fate : Fate.values()) {
                written.put(fate, new ArrayList<>());
            }
            List<Integer> born = new ArrayList<>();
            List<Integer> kept = new ArrayList<>();
            List<Integer> gone = new ArrayList<>();
            for (int form = 0; form < counted; form++) {
                born.add(count(table.born(form), form));
                kept.add(count(table.kept(form), form));
                gone.add(count(table.gone(form), form));
            }
            int[][] changed = changed(kept);
            for (int form = 0; form < forms; form++) {
                known(now.get(form), List.of(born.get(form), kept.get(form)));
                List<Integer> past = new ArrayList<>(List.of(gone.get(form)));
                Arrays.stream(changed[form]).filter(k -> k >= 0).forEach(past::add);
                known(then.get(form), past);
            }
            tell(Fate.BORN, born);
            tell(Fate.KEPT, kept);
            tell(Fate.GONE, gone);
            if (all) {
                int bornInAll = inAll(Fate.BORN, born);
                int keptInAll = inAll(Fate.KEPT, kept);
                int goneInAll = inAll(Fate.GONE, gone);
                known(!isOne(now), List.of(bornInAll, keptInAll));
                known(!isOne(then), List.of(goneInAll, keptInAll));
            }
        }

        private int count(Cell cell, int form) {
            SummedCount count = new SummedCount(cell.ties(), cell.ends(), SummedCount.Telling.UNLESS_FEW);
            return add(form < forms ? count : count.notWritten());
        }

        private int add(SummedCount count) {
            counts.add(count);
            return counts.size() - 1;
        }

        /** Of each form then and each form now the kept ties; -1 where everyone knows that there are none. */
        private int[][] changed(List<Integer> kept) {
            int[][] changed = new int[table.forms()][table.forms()];
            for (int now = 0; now < table.forms(); now++) {
                List<Integer> parts = new ArrayList<>();
                boolean alone = true;
                for (int then = 0; then < table.forms(); then++) {
                    alone &= then == now || !mayChange(then, now);
                }
                for (int then = 0; then < table.forms(); then++) {
                    if (then != now && !mayChange(then, now)) {
                        changed[then][now] = -1;
                    } else if (alone && now < counted) {
                        changed[then][now] = kept.get(now);
                    } else {
                        Cell cell = table.kept(then, now);
                        changed[then][now] = add(
                                new SummedCount(cell.ties(), cell.ends(), SummedCount.Telling.UNLESS_FEW).notWritten());
                        parts.add(changed[then][now]);
                    }
                }
                if (!alone && now < counted) {
                    sums.add(KnownSum.of(kept.get(now), parts));
                }
            }
            return changed;
        }

        /** Whether a tie is linking changes with an employer, whatever the groups are. */
        private boolean mayChange(int then, int now) {
            boolean grouped = then < 2 || now < 2;
            return table.forms() == 2
                    || !grouped
                    || groupsChange
                    || table.kept(then, now).ties() > 0;
        }

        /** Counts that add up to one that is told elsewhere, or withheld there. */
        private void known(boolean told, List<Integer> parts) {
            if (told) {
                sums.add(KnownSum.shown(parts));
                return;
            }
            long value = 0;
            long ends = 0;
            for (int part : parts) {
                value += counts.get(part).value();
                ends += counts.get(part).persons();
            }
            int whole = add(new SummedCount(value, ends, SummedCount.Telling.NEVER));
            sums.add(KnownSum.of(whole, parts));
        }

        private static boolean isOne(List<Boolean> told) {
            return told.stream().filter(each -> !each).count() == 1;
        }

        private void tell(Fate fate, List<Integer> numbers) {
            written.computeIfAbsent(fate, key -> new ArrayList<>()).addAll(numbers.subList(0, forms));
        }

        private int inAll(Fate fate, List<Integer> parts) {
            Cell cell = Cell.of(IntStream.range(0, table.forms())
                    .mapToObj(form -> switch (fate) {
                        case BORN -> table.born(form);
                        case KEPT -> table.kept(form);
                        case GONE -> table.gone(form);
                    })
                    .toList());
            int whole = add(new SummedCount(cell.ties(), cell.ends(), SummedCount.Telling.UNLESS_FEW));
            sums.add(KnownSum.of(whole, parts));
            tellInAll(fate, whole);
            return whole;
        }

        private void tellInAll(Fate fate, int whole) {
            written.computeIfAbsent(fate, key -> new ArrayList<>()).add(whole);
        }

        Told decide() {
            List<Boolean> shown = suppression == null
                    ? Collections.nCopies(counts.size(), true)
                    : suppression.mayShowInSums(counts, sums);
            Map<Fate, List<@Nullable Integer>> values = new EnumMap<>(Fate.class);
            written.forEach((fate, numbers) -> {
                List<@Nullable Integer> own = new ArrayList<>();
                for (int k : numbers) {
                    own.add(shown.get(k) ? (Integer) (int) counts.get(k).value() : null);
                }
                values.put(fate, own);
            });
            return new Told(values);
        }
    }
}
