package dk.bindeled.rings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.privacy.Deed;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The referrals behind a figure, with a choice among its parts and a download of all that are chosen. */
final class BehindDialog extends Dialog {

    /** More rows than this nobody reads on a screen; the download has them all. */
    static final int ROOM = 200;

    private final transient Function<Predicate<ReferralRow>, List<ReferralRow>> rows;
    private final transient BehindTable table;
    private final transient RingWords words;
    private final Div content = new Div();

    BehindDialog(
            String what,
            List<Behind.Some> some,
            Function<Predicate<ReferralRow>, List<ReferralRow>> rows,
            BehindTable table,
            RingWords words) {
        this.rows = rows;
        this.table = table;
        this.words = words;
        setHeaderTitle(words.say("behind.title", what));
        setWidth("min(72rem, 96vw)");
        NativeButton close = new NativeButton("×", click -> close());
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", getTranslation("ui.close"));
        getHeader().add(close);
        content.addClassName("rings-behind-content");
        add(content);
        Select<Behind.Some> choice = new Select<>();
        if (some.size() > 1) {
            choice.setLabel(words.say("behind.which"));
            choice.setItems(some);
            choice.setItemLabelGenerator(Behind.Some::name);
            choice.setValue(some.getFirst());
            choice.addValueChangeListener(change -> fill(change.getValue()));
            addComponentAsFirst(choice);
        }
        fill(some.getFirst());
    }

    private void fill(Behind.Some some) {
        List<ReferralRow> found = rows.apply(some.wanted());
        content.removeAll();
        if (found.isEmpty()) {
            content.add(new Paragraph(words.say("behind.none")));
            return;
        }
        List<ReferralRow> first = found.subList(0, Math.min(ROOM, found.size()));
        String told = words.say("behind.count", found.size());
        content.add(new Paragraph(
                first.size() == found.size() ? told : told + " " + words.say("behind.first", first.size())));
        Div tools = new Div(new CsvDownload(
                some.name(), () -> table.of(Deed.EXPORTED, some.name(), found), words.say("behind.file")));
        tools.addClassName("chart-tools");
        content.add(tools, new DataTable(table.of(Deed.LOOKED_AT, some.name(), first)));
    }
}
