package dk.bindeled.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.privacy.ShownCount;

/** The groups of guides against those of citizens: the more were brought, the deeper the tint, and the number stands in it. */
final class FlowMatrix extends Div {

    private final transient FlowTable table;
    private final transient RingWords words;

    FlowMatrix(FlowTable table, RingWords words) {
        this.table = table;
        this.words = words;
        addClassNames("table-frame", "rings-flows");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.say("home.table"));
        getElement().setAttribute("tabindex", "0");
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(words.say("home.caption"));
        NativeTableBody body = new NativeTableBody();
        for (int row = 0; row < table.cells().size(); row++) {
            body.add(row(row));
        }
        NativeTable matrix = new NativeTable();
        matrix.add(caption, head(), body);
        add(matrix);
    }

    private NativeTableHeader head() {
        NativeTableRow headings = new NativeTableRow(new NativeTableCell());
        for (int column = 0; column <= table.groups().size(); column++) {
            NativeTableHeaderCell heading = new NativeTableHeaderCell(new Span(name(column)));
            heading.getElement().setAttribute("scope", "col");
            headings.add(heading);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        return head;
    }

    private NativeTableRow row(int row) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(name(row));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow cells = new NativeTableRow(name);
        for (int column = 0; column < table.cells().size(); column++) {
            cells.add(cell(row, column));
        }
        return cells;
    }

    private NativeTableCell cell(int row, int column) {
        ShownCount count = table.cells().get(row).get(column);
        int groups = table.groups().size();
        boolean total = row == groups || column == groups;
        NativeTableCell cell = new NativeTableCell();
        cell.setClassName("rings-flow-total", total);
        cell.setClassName("rings-flow-home", !total && row == column);
        cell.setTitle(words.say("home.cell", name(row), name(column), words.count(count)));
        if (!count.visible()) {
            Span dots = new Span("···");
            dots.getElement().setAttribute("aria-hidden", "true");
            Span told = new Span(words.withheld());
            told.addClassName("visually-hidden");
            cell.add(dots, told);
            cell.addClassName("rings-flow-withheld");
        } else if (count.value() > 0 || total) {
            cell.setText(words.numbers().count(count.value()));
            if (!total) {
                long tint = Math.round(12 + 34.0 * count.value() / table.most());
                cell.getStyle().set("--tint", tint + "%");
                cell.addClassName("rings-flow");
            }
        }
        return cell;
    }

    private String name(int at) {
        return at < table.groups().size() ? table.groups().get(at).label() : words.say("home.total");
    }
}
