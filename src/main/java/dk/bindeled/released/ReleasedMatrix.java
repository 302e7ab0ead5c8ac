package dk.bindeled.released;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Form;
import dk.bindeled.network.Level;
import dk.bindeled.privacy.ReleaseFigure;
import dk.bindeled.ui.FormIcon;
import java.util.List;

/** The handbook's matrix of level and form, for reading only. */
final class ReleasedMatrix extends Section {

    private static final List<Level> ROWS = List.of(Level.TOWN, Level.DISTRICT, Level.ESTATE, Level.INDIVIDUAL);
    private static final List<Form> COLUMNS = List.of(Form.BONDING, Form.BRIDGING, Form.LINKING);

    private final ReleasedWords words;

    ReleasedMatrix(ReleasedWords words) {
        this.words = words;
        addClassNames("card", "matrix");
        Paragraph saying = new Paragraph(words.say("matrix.saying"));
        saying.addClassName("line");
        add(new H2(words.speech().say("overview.matrix.title")), table(), saying);
    }

    private NativeTable table() {
        NativeTableRow headings = new NativeTableRow(new NativeTableCell());
        for (Form form : COLUMNS) {
            NativeTableHeaderCell heading = new NativeTableHeaderCell(new FormIcon(form), new Span(name(form.code())));
            heading.getElement().setAttribute("scope", "col");
            headings.add(heading);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        NativeTableBody body = new NativeTableBody();
        for (Level level : ROWS) {
            NativeTableHeaderCell name = new NativeTableHeaderCell(name(level.code()));
            name.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(name);
            COLUMNS.forEach(
                    form -> row.add(words.figure(level, form).map(this::cell).orElseGet(NativeTableCell::new)));
            body.add(row);
        }
        NativeTable table = new NativeTable();
        table.add(head, body);
        return table;
    }

    private String name(String code) {
        return words.speech().say("overview.matrix.name." + code);
    }

    private NativeTableCell cell(ReleaseFigure figure) {
        boolean known = figure.value() != null;
        Span value = new Span(words.written(figure));
        value.addClassName(known ? "matrix-value" : "matrix-without");
        Div box = new Div(value);
        if (known) {
            Span unit = new Span(words.speech().say("overview.unit." + figure.measure()));
            unit.addClassName("matrix-unit");
            box.add(unit);
        }
        box.addClassNames(
                "matrix-cell", "released-cell", "form-" + figure.form().code());
        return new NativeTableCell(box);
    }
}
