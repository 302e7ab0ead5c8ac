package dk.bindeled.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
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
import dk.bindeled.study.LevelFormCell;
import dk.bindeled.ui.FormIcon;
import java.util.ArrayList;
import java.util.List;

/** The handbook's matrix of level and form. A click on a cell opens its figure per area below. */
class Matrix extends Section {

    private static final List<Level> ROWS = List.of(Level.TOWN, Level.DISTRICT, Level.ESTATE, Level.INDIVIDUAL);
    private static final List<Form> COLUMNS = List.of(Form.BONDING, Form.BRIDGING, Form.LINKING);

    private final Reading reading;
    private final Div perArea = new Div();
    private final List<NativeButton> buttons = new ArrayList<>();

    Matrix(Reading reading) {
        this.reading = reading;
        addClassNames("card", "matrix");
        perArea.addClassName("matrix-areas");
        perArea.getElement().setAttribute("aria-live", "polite");
        Paragraph hint = new Paragraph(reading.say("matrix.hint"));
        hint.addClassName("line");
        add(new H2(reading.say("matrix.title")), table(), hint, perArea);
    }

    private NativeTable table() {
        NativeTableRow headings = new NativeTableRow(new NativeTableCell());
        for (Form form : COLUMNS) {
            NativeTableHeaderCell heading =
                    new NativeTableHeaderCell(new FormIcon(form), new Span(reading.say("matrix.name." + form.code())));
            heading.getElement().setAttribute("scope", "col");
            headings.add(heading);
        }
        NativeTableBody body = new NativeTableBody();
        for (Level level : ROWS) {
            NativeTableHeaderCell name = new NativeTableHeaderCell(reading.say("matrix.name." + level.code()));
            name.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(name);
            for (Form form : COLUMNS) {
                row.add(reading.result()
                        .network()
                        .cell(level, form)
                        .map(this::filled)
                        .orElseGet(NativeTableCell::new));
            }
            body.add(row);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        NativeTable table = new NativeTable();
        table.add(head, body);
        return table;
    }

    private NativeTableCell filled(LevelFormCell cell) {
        CellWords words = new CellWords(reading, cell);
        Span value = new Span(words.value());
        value.addClassName(words.isShown() ? "matrix-value" : "matrix-without");
        Span unit = new Span(words.unit());
        unit.addClassName("matrix-unit");
        NativeButton button = new NativeButton();
        button.add(value, unit);
        button.addClassNames("matrix-cell", "form-" + cell.form().code());
        button.getElement().setAttribute("title", words.sentence());
        button.getElement().setAttribute("aria-label", words.spoken());
        button.getElement().setAttribute("aria-pressed", "false");
        button.addClickListener(click -> open(cell, words, button));
        buttons.add(button);
        return new NativeTableCell(button);
    }

    private void open(LevelFormCell cell, CellWords words, NativeButton pressed) {
        boolean close = "true".equals(pressed.getElement().getAttribute("aria-pressed"));
        buttons.forEach(button -> button.getElement().setAttribute("aria-pressed", "false"));
        perArea.removeAll();
        if (close) {
            return;
        }
        pressed.getElement().setAttribute("aria-pressed", "true");
        perArea.add(new H3(words.title()), new Paragraph(words.sentence()));
        if (cell.areas().isEmpty()) {
            perArea.add(new Paragraph(reading.say("matrix.no-areas")));
        } else {
            perArea.add(new AreaTable(reading, List.of(cell), words.title()));
        }
    }
}
