package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.ReferralRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The referrals behind figures. Whoever may look at persons one by one gets from a figure to them; for everyone else there is no way, and this
 * is the one place where that is decided.
 */
final class Behind {

    private final List<ReferralRow> rows;
    private final BehindTable table;
    private final RingWords words;
    private final boolean open;

    /**
     * The way to {@code rows}.
     *
     * @param sight how persons look to the one who looks
     */
    Behind(List<ReferralRow> rows, Sight sight, Pseudonyms pseudonyms, RingWords words) {
        this.open = sight.mayLookAtPersons();
        this.rows = open ? List.copyOf(rows) : List.of();
        this.table = new BehindTable(sight, pseudonyms, words);
        this.words = words;
    }

    private Behind(Behind other, BehindTable table) {
        this.rows = other.rows;
        this.table = table;
        this.words = other.words;
        this.open = other.open;
    }

    /** The same, with further columns. */
    Behind noting(BehindTable.Notes notes) {
        return new Behind(this, table.noting(notes));
    }

    /**
     * Some referrals that a figure counts.
     *
     * @param name what they have in common
     * @param wanted which they are
     */
    record Some(String name, Predicate<ReferralRow> wanted) {}

    /** True if the one who looks may look at persons one by one. */
    boolean isOpen() {
        return open;
    }

    /** How persons are named and listed. */
    BehindTable table() {
        return table;
    }

    /**
     * A button that shows the referrals behind a figure, or nothing for those who may not see them.
     *
     * @param what what the figure is of
     * @param some the referrals behind it; where there are several, one chooses among them
     */
    Optional<Component> button(String what, List<Some> some) {
        if (!open || some.isEmpty()) {
            return Optional.empty();
        }
        NativeButton button = new NativeButton(words.say("behind.open"), click -> show(what, some));
        button.addClassNames("quiet-button", "rings-behind");
        button.getElement().setAttribute("aria-label", words.say("behind.open.of", what));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return Optional.of(button);
    }

    private void show(String what, List<Some> some) {
        new BehindDialog(what, some, wanted -> rows.stream().filter(wanted).toList(), table, words).open();
    }
}
