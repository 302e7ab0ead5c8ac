package dk.bindeled.admin;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import dk.bindeled.privacy.AuditLine;
import dk.bindeled.privacy.Deed;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The newest lines of the audit, of a day, a user or a deed. */
final class AuditLines extends Div {

    /** More lines than this nobody reads on a screen; the export has them all. */
    static final int ROOM = 200;

    private final transient Audit audit;
    private final transient AuditWords words;
    private final DatePicker day = new DatePicker();
    private final TextField who = new TextField();
    private final Select<String> deed = new Select<>();
    private final Div lines = new Div();

    AuditLines(Audit audit, AuditWords words) {
        this.audit = audit;
        this.words = words;
        addClassNames("card", "audit-lines");
        day.setLabel(words.say("admin.audit.day"));
        day.setLocale(words.speech().language());
        day.setClearButtonVisible(true);
        who.setLabel(words.say("admin.audit.who"));
        deed.setLabel(words.say("admin.audit.deed"));
        List<String> deeds = new ArrayList<>(List.of(""));
        Arrays.stream(Deed.values())
                .filter(one -> one != Deed.LISTED)
                .map(Deed::code)
                .forEach(deeds::add);
        deed.setItems(deeds);
        deed.setItemLabelGenerator(code -> code.isEmpty() ? words.say("admin.audit.deed.any") : words.deed(code));
        deed.setValue("");
        NativeButton show = new NativeButton(words.say("admin.audit.show"), click -> show());
        show.addClassName("primary-button");
        Div form = new Div(day, who, deed, show);
        form.addClassName("audit-form");
        lines.getElement().setAttribute("aria-live", "polite");
        add(form, lines);
        show();
    }

    private void show() {
        lines.removeAll();
        List<AuditLine> found =
                audit.newest(new AuditFilter(day.getValue(), who.getValue().strip(), deed.getValue()), ROOM);
        if (found.isEmpty()) {
            lines.add(new Paragraph(words.say("admin.audit.lines.none")));
            return;
        }
        List<Column> columns = List.of(
                Column.numbers(words.say("admin.audit.column.number")),
                Column.words(words.say("admin.audit.column.at")),
                Column.words(words.say("admin.audit.column.who")),
                Column.words(words.say("admin.audit.column.role")),
                Column.words(words.say("admin.audit.column.deed")),
                Column.words(words.say("admin.audit.column.place")),
                Column.words(words.say("admin.audit.column.why")),
                Column.numbers(words.say("admin.audit.column.persons")));
        lines.add(new DataTable(new TableData(
                words.say("admin.audit.lines"),
                columns,
                found.stream().map(this::row).toList())));
        if (found.size() == ROOM) {
            lines.add(new Paragraph(words.say("admin.audit.lines.first", ROOM)));
        }
    }

    private List<String> row(AuditLine line) {
        return List.of(
                Long.toString(line.sequence()),
                words.moment(line.at()),
                words.who(line.who()),
                words.role(line.role()),
                words.deed(line.deed()),
                words.place(line.place()),
                words.why(line.why()),
                words.persons(line));
    }
}
