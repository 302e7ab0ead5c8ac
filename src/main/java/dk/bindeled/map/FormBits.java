package dk.bindeled.map;

import dk.bindeled.network.Form;
import java.util.EnumSet;
import java.util.Set;

/** Forms of a tie in one number, as the browser reads them: bonding 1, bridging 2, linking 4; 0 is a tie of no group. */
final class FormBits {

    static final int BONDING = 1;
    static final int BRIDGING = 2;
    static final int LINKING = 4;

    private FormBits() {}

    static int of(Set<Form> forms) {
        return (forms.contains(Form.BONDING) ? BONDING : 0)
                | (forms.contains(Form.BRIDGING) ? BRIDGING : 0)
                | (forms.contains(Form.LINKING) ? LINKING : 0);
    }

    static Set<Form> forms(int bits) {
        EnumSet<Form> forms = EnumSet.noneOf(Form.class);
        if ((bits & BONDING) != 0) {
            forms.add(Form.BONDING);
        }
        if ((bits & BRIDGING) != 0) {
            forms.add(Form.BRIDGING);
        }
        if ((bits & LINKING) != 0) {
            forms.add(Form.LINKING);
        }
        return forms;
    }
}
