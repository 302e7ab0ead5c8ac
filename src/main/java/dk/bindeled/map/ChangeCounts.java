package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Tie;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many ties of a whole network are new, kept and lost between two dates, of each form and in all; null where a count is withheld. A new tie has the form
 * it has now and so has a kept one; a lost tie has the form it had.
 *
 * <p>{@link JointChanges} says what is withheld. Persons who came and who left are told together or not at all, and only where both are none or at least as many as
 * the limit: how many there were on either date is told anyway, so the one is the other plus what is known.
 */
final class ChangeCounts {

    /** What has become of a tie. */
    enum Fate {
        BORN,
        KEPT,
        GONE
    }

    /** Ties, and who is an end of them. */
    static final class Cell {

        private final BitSet ends = new BitSet();
        private int ties;

        private void add(int a, int b) {
            ties++;
            ends.set(a);
            ends.set(b);
        }

        static Cell of(List<Cell> cells) {
            Cell all = new Cell();
            for (Cell cell : cells) {
                all.ties += cell.ties;
                all.ends.or(cell.ends);
            }
            return all;
        }

        int ties() {
            return ties;
        }

        int ends() {
            return ends.cardinality();
        }
    }

    /**
     * Ties by the form they had, and by the one they have, the last of each for those that were or are not there.
     *
     * @param cells rows by the form then
     */
    record Table(List<List<Cell>> cells) {

        Table {
            cells = cells.stream().map(List::copyOf).toList();
        }

        static Table of(int forms) {
            return new Table(IntStream.rangeClosed(0, forms)
                    .mapToObj(row -> IntStream.rangeClosed(0, forms)
                            .mapToObj(column -> new Cell())
                            .toList())
                    .toList());
        }

        /** How many forms there are. */
        int forms() {
            return cells.size() - 1;
        }

        Cell kept(int then, int now) {
            return cells.get(then).get(now);
        }

        Cell born(int form) {
            return cells.get(forms()).get(form);
        }

        Cell gone(int form) {
            return cells.get(form).get(forms());
        }

        Cell kept(int form) {
            return Cell.of(IntStream.range(0, forms())
                    .mapToObj(then -> kept(then, form))
                    .toList());
        }

        private void add(int then, int now, int a, int b) {
            cells.get(then).get(now).add(a, b);
        }
    }

    private static final String ALL = "ties";
    private static final String NONE = "none";
    /** In the order of the table: forms that are written, and linking ties of no group, which are written among the linking only. */
    private static final List<String> WRITTEN = List.of(Form.BONDING.code(), Form.BRIDGING.code(), NONE);

    private static final int LINKING_OF_NO_GROUP = 3;
    private static final int FORMS = 4;

    private final Map<Fate, Map<String, @Nullable Integer>> ties = new HashMap<>();
    private final @Nullable Integer came;
    private final @Nullable Integer left;

    private ChangeCounts(@Nullable Integer came, @Nullable Integer left) {
        this.came = came;
        this.left = left;
        for (Fate fate : Fate.values()) {
            ties.put(fate, new HashMap<>());
        }
    }

    /**
     * Counts what has changed, and decides what of it may be told.
     *
     * @param now ties by form as the legend tells them now, null where one is withheld ({@link ShownCounts#forms})
     * @param then the same of the other date
     */
    static ChangeCounts of(
            NetworkPicture picture,
            TieChanges changes,
            Map<String, @Nullable Object> now,
            Map<String, @Nullable Object> then,
            Suppression suppression) {
        boolean persons = picture.unit() == Unit.PERSONS;
        boolean told =
                !persons || (suppression.mayShowCount(changes.came()) && suppression.mayShowCount(changes.left()));
        ChangeCounts counts = new ChangeCounts(told ? changes.came() : null, told ? changes.left() : null);
        Table groups = Table.of(FORMS);
        Table linking = Table.of(2);
        counts.tally(picture.ties(), changes, groups, linking);
        Grouping.Basis basis = picture.grouping().basis();
        JointChanges joint = new JointChanges(
                basis == Grouping.Basis.MEMBERSHIP || basis == Grouping.Basis.EMPLOYER, persons ? suppression : null);
        counts.write(joint.ofGroups(groups, told(now), told(then)), WRITTEN);
        List<String> only = List.of(Form.LINKING.code());
        counts.write(
                joint.ofLinking(linking, now.get(only.getFirst()) != null, then.get(only.getFirst()) != null), only);
        return counts;
    }

    private static List<Boolean> told(Map<String, @Nullable Object> forms) {
        return WRITTEN.stream().map(form -> forms.get(form) != null).toList();
    }

    private void tally(List<Tie> present, TieChanges changes, Table groups, Table linking) {
        for (int k = 0; k < present.size(); k++) {
            Tie tie = present.get(k);
            int then = changes.before(k);
            int now = FormBits.of(tie.forms());
            groups.add(group(then), group(now), tie.a(), tie.b());
            linking.add(linking(then), linking(now), tie.a(), tie.b());
        }
        for (int k = 0; k < changes.lost(); k++) {
            int then = changes.lostForms(k);
            groups.add(group(then), FORMS, changes.lostA(k), changes.lostB(k));
            linking.add(linking(then), 2, changes.lostA(k), changes.lostB(k));
        }
    }

    private static int group(int bits) {
        return switch (bits) {
            case TieChanges.NOT_THERE -> FORMS;
            case 0 -> WRITTEN.indexOf(NONE);
            case FormBits.LINKING -> LINKING_OF_NO_GROUP;
            default -> (bits & FormBits.BONDING) != 0 ? 0 : 1;
        };
    }

    private static int linking(int bits) {
        return bits == TieChanges.NOT_THERE ? 2 : (bits & FormBits.LINKING) != 0 ? 0 : 1;
    }

    private void write(JointChanges.Told told, List<String> forms) {
        for (Fate fate : Fate.values()) {
            Map<String, @Nullable Integer> own = ties.computeIfAbsent(fate, key -> new HashMap<>());
            List<@Nullable Integer> values = told.of(fate);
            for (int form = 0; form < forms.size(); form++) {
                own.put(forms.get(form), values.get(form));
            }
            if (values.size() > forms.size()) {
                own.put(ALL, values.getLast());
            }
        }
    }

    /** New, kept or lost ties: of all forms under {@code ties}, of each under its code, of no group under {@code none}; null where withheld. */
    Map<String, @Nullable Integer> ties(Fate fate) {
        return new HashMap<>(ties.getOrDefault(fate, Map.of()));
    }

    /** Nodes of the tie graph that were not there on the other date; null where withheld. */
    @Nullable
    Integer came() {
        return came;
    }

    /** Nodes of the other date's tie graph that are not there now; null where withheld. */
    @Nullable
    Integer left() {
        return left;
    }
}
