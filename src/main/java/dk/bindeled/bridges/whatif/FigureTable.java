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
     * @param headings of the columns after that of the network as it is, one for each scenario
     * @param scenarios the figures of each
     */
    FigureTable(Desk desk, Form form, List<String> headings, List<List<ScenarioFigure>> scenarios) {
        this.words = new FigureWords(desk);
        addClassNames("whatif-figures", "form-" + form.code());
        H3 title = new H3(new FormIcon(form), new Span(desk.speech().of(form)));
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.getElement().setAttribute("aria-label", desk.speech().of(form));
        NativeTableRow row = new NativeTableRow();
        List<String> columns = new ArrayList<>(List.of(desk.say("column.figure"), desk.say("column.before")));
        columns.addAll(headings);
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("numeric", !column.equals(columns.getFirst()));
            row.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        NativeTableBody body = new NativeTableBody();
        List<ScenarioFigure> first = scenarios.getFirst();
        for (int k = 0; k < first.size(); k++) {
            if (first.get(k).name().form() == form) {
                int place = k;
                body.add(row(scenarios.stream().map(each -> each.get(place)).toList()));
            }
        }
        table.add(head, body);
        add(title, table);
    }

    private NativeTableRow row(List<ScenarioFigure> figures) {
        NativeTableRow row = new NativeTableRow();
        ScenarioFigure first = figures.getFirst();
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.name(first.name()));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell before = new NativeTableCell(words.value(first.name(), first.before()));
        before.addClassName("numeric");
        row.add(name, before);
        for (ScenarioFigure figure : figures) {
            Span value = new Span(words.value(figure.name(), figure.after()));
            Span difference = new Span(words.difference(figure));
            difference.addClassName("whatif-difference");
            difference.setClassName("whatif-changed", figure.isChanged());
            NativeTableCell cell = new NativeTableCell();
            cell.add(value, difference);
            cell.addClassName("numeric");
            row.add(cell);
        }
        return row;
    }
}
