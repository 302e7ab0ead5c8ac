package dk.bindeled.study;

import dk.bindeled.network.Form;
import dk.bindeled.study.NetworkPicture.Tie;
import java.util.AbstractList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Many ties of a picture, kept as numbers beside each other rather than as an object for each: a third of the room. What is taken from the list is made
 * when it is asked for. Immutable.
 */
final class TieColumns extends AbstractList<Tie> implements RandomAccess {

    private static final List<Form> FORMS = List.of(Form.values());

    /** For each set of forms, by the sum of the bits of its forms, that set. */
    private static final List<Set<Form>> SETS =
            IntStream.range(0, 1 << FORMS.size()).mapToObj(TieColumns::formsOf).toList();

    private final int[] a;
    private final int[] b;
    private final byte[] forms;

    private TieColumns(List<Tie> ties) {
        a = new int[ties.size()];
        b = new int[a.length];
        forms = new byte[a.length];
        int row = 0;
        for (Tie tie : ties) {
            a[row] = tie.a();
            b[row] = tie.b();
            for (Form form : tie.forms()) {
                forms[row] |= (byte) (1 << FORMS.indexOf(form));
            }
            row++;
        }
    }

    /** The same ties in the same order. */
    static List<Tie> of(List<Tie> ties) {
        return ties instanceof TieColumns columns ? columns : new TieColumns(ties);
    }

    private static Set<Form> formsOf(int bits) {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        for (int k = 0; k < FORMS.size(); k++) {
            if ((bits & (1 << k)) != 0) {
                forms.add(FORMS.get(k));
            }
        }
        return Collections.unmodifiableSet(forms);
    }

    @Override
    public Tie get(int row) {
        return new Tie(a[row], b[row], SETS.get(forms[row]));
    }

    @Override
    public int size() {
        return a.length;
    }
}
