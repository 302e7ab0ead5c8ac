package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table that screen readers, printers and keyboards know; wide tables scroll within their frame. */
public final class DataTable extends Div {

    /** Shows {@code data}. */
    public DataTable(TableData data) {
        addClassName("table-frame");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", data.caption());
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(data.caption());
        table.add(caption);
        NativeTableRow headings = new NativeTableRow();
        for (TableData.Column column : data.columns()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.heading());
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("numeric", column.numeric());
            headings.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        NativeTableBody body = new NativeTableBody();
        data.rows().forEach(row -> body.add(row(data.columns(), row)));
        table.add(head, body);
        add(table);
    }

    private static NativeTableRow row(List<TableData.Column> columns, List<String> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int k = 0; k < cells.size(); k++) {
            boolean numeric = columns.get(k).numeric();
            if (k == 0 && !numeric) {
                NativeTableHeaderCell name = new NativeTableHeaderCell(cells.get(k));
                name.getElement().setAttribute("scope", "row");
                row.add(name);
            } else {
                NativeTableCell cell = new NativeTableCell(cells.get(k));
                cell.setClassName("numeric", numeric);
                row.add(cell);
            }
        }
        return row;
    }
}
