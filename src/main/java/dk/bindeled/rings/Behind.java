package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.ReferralRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The referrals behind figures. Whoever may look at persons one by one gets from a figure to them; for everyone else there is no way, and this
 * is the one place where that is decided.
 */
final class Behind {

    private final List<ReferralRow> rows;
    private final BehindTable table;
    private final RingWords words;
    private final PersonNames names;
    private final Consumer<Runnable> ask;
    private final boolean open;

    /**
     * The way to {@code rows}.
     *
     * @param names what persons are called for the one who looks
     * @param ask asks what the looking is for, and does what it is given once that is said
     */
    Behind(List<ReferralRow> rows, PersonNames names, RingWords words, Consumer<Runnable> ask) {
        this.names = names;
        this.ask = ask;
        this.open = names.mightLook();
        this.rows = open ? List.copyOf(rows) : List.of();
        this.table = new BehindTable(names, words);
        this.words = words;
    }

    private Behind(Behind other, BehindTable table) {
        this.rows = other.rows;
        this.table = table;
        this.words = other.words;
        this.names = other.names;
        this.ask = other.ask;
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

    /** What persons are called for the one who looks. */
    PersonNames names() {
        return names;
    }

    /** Does something with persons: at once if it is said what for, else once it has been said. */
    void whenSaid(Runnable then) {
        if (names.asks()) {
            ask.accept(then);
        } else {
            then.run();
        }
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
        NativeButton button = new NativeButton(words.say("behind.open"), click -> whenSaid(() -> show(what, some)));
        button.addClassNames("quiet-button", "rings-behind");
        button.getElement().setAttribute("aria-label", words.say("behind.open.of", what));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return Optional.of(button);
    }

    private void show(String what, List<Some> some) {
        new BehindDialog(what, some, wanted -> rows.stream().filter(wanted).toList(), table, words).open();
    }
}
