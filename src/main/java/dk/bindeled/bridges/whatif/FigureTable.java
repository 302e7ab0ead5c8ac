package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Form;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.ui.FormIcon;
import java.util.ArrayList;
import java.util.List;

/** The figures of one form as they are, and beside them with the changes of one scenario, or of two. */
final class FigureTable extends Div {

    private final transient FigureWords words;

    /**
     * The table.
     *
     * @param sides the scenarios, each with the column it has after that of the network as it is
     */
    FigureTable(Desk desk, Form form, List<Side> sides) {
        this.words = new FigureWords(desk);
        addClassNames("whatif-figures", "form-" + form.code());
        H3 title = new H3(new FormIcon(form), new Span(desk.speech().of(form)));
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", desk.speech().of(form));
        NativeTableRow row = new NativeTableRow();
        List<String> columns = new ArrayList<>(List.of(desk.say("column.figure"), desk.say("column.before")));
        sides.forEach(side -> columns.add(side.heading()));
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("numeric", !column.equals(columns.getFirst()));
            row.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        NativeTableBody body = new NativeTableBody();
        List<ScenarioFigure> first = sides.getFirst().figures();
        for (int k = 0; k < first.size(); k++) {
            if (first.get(k).name().form() == form) {
                body.add(row(k, sides));
            }
        }
        table.add(head, body);
        add(title, table);
    }

    private NativeTableRow row(int place, List<Side> sides) {
        NativeTableRow row = new NativeTableRow();
        ScenarioFigure first = sides.getFirst().figures().get(place);
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.name(first.name()));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell before = new NativeTableCell(words.before(first));
        before.addClassName("numeric");
        row.add(name, before);
        for (Side side : sides) {
            ScenarioFigure figure = side.figures().get(place);
            Span value = new Span(words.after(figure, side));
            Span difference = new Span(words.difference(figure, side));
            difference.addClassName("whatif-difference");
            difference.setClassName("whatif-changed", words.isChanged(figure, side));
            NativeTableCell cell = new NativeTableCell();
            cell.add(value, difference);
            cell.addClassName("numeric");
            row.add(cell);
        }
        return row;
    }
}
