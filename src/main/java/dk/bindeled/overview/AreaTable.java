package dk.bindeled.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.overview.CellWords.Told;
import dk.bindeled.study.LevelFormCell;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.FigureStrip;
import dk.bindeled.ui.FormIcon;
import dk.bindeled.ui.TableData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Areas as small multiples: one row each, sorted by name and never by rank, with a figure and its length for each cell of the matrix. */
class AreaTable extends Div {

    /** Rows at a time: a town has hundreds of estates, and a page with all of them takes seconds to send. */
    static final int AT_A_TIME = 40;

    private final Reading reading;
    private final List<CellWords> columns;
    private final List<Map<String, Told>> told = new ArrayList<>();
    private final List<LevelFormCell.AreaFigure> areas;
    private final NativeTableBody body = new NativeTableBody();
    private final NativeButton more = new NativeButton();
    private int shown;

    /**
     * A table of cells that have the same areas.
     *
     * @param cells at least one
     */
    AreaTable(Reading reading, List<LevelFormCell> cells, String caption) {
        this.reading = reading;
        this.columns = cells.stream().map(cell -> new CellWords(reading, cell)).toList();
        addClassName("area-table");
        for (CellWords column : columns) {
            Map<String, Told> byArea = new HashMap<>();
            column.areas().forEach(area -> byArea.put(area.area().area(), area));
            told.add(byArea);
        }
        areas = cells.getFirst().areas().stream().sorted(byName()).toList();
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.add(head(), body);
        Div frame = new Div(table);
        frame.addClassName("table-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", caption);
        more.addClassNames("quiet-button", "more-areas");
        more.addClickListener(click -> showMore());
        Div tools =
                new Div(more, new CsvDownload(caption, () -> new TableData(caption, headings(), rows()), "bindeled"));
        tools.addClassName("chart-tools");
        add(frame, tools);
        showMore();
    }

    private void showMore() {
        int end = Math.min(areas.size(), shown + AT_A_TIME);
        areas.subList(shown, end).forEach(area -> body.add(row(area)));
        shown = end;
        int left = areas.size() - shown;
        more.setVisible(left > 0);
        more.setText(reading.say("areas.more", Math.min(left, AT_A_TIME), left));
    }

    private NativeTableRow row(LevelFormCell.AreaFigure area) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(area.label());
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        for (int c = 0; c < columns.size(); c++) {
            Told here = told.get(c).get(area.area());
            row.add(here == null ? new NativeTableCell() : cell(columns.get(c), here, text(columns.get(c), here)));
        }
        return row;
    }

    /** All areas, for the file. */
    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (LevelFormCell.AreaFigure area : areas) {
            List<String> cells = new ArrayList<>(List.of(area.label()));
            for (int c = 0; c < columns.size(); c++) {
                Told here = told.get(c).get(area.area());
                cells.add(here == null ? "" : text(columns.get(c), here));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Comparator<LevelFormCell.AreaFigure> byName() {
        return reading.speech().byName(LevelFormCell.AreaFigure::label).thenComparing(LevelFormCell.AreaFigure::area);
    }

    private NativeTableHeader head() {
        NativeTableHeaderCell first = new NativeTableHeaderCell(reading.say("area"));
        first.getElement().setAttribute("scope", "col");
        NativeTableRow row = new NativeTableRow(first);
        for (CellWords column : columns) {
            NativeTableHeaderCell heading =
                    new NativeTableHeaderCell(new FormIcon(column.cell().form()), new Span(column.heading()));
            heading.getElement().setAttribute("scope", "col");
            heading.getElement().setAttribute("title", column.title());
            row.add(heading);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        return head;
    }

    private List<TableData.Column> headings() {
        List<TableData.Column> headings = new ArrayList<>();
        headings.add(TableData.Column.words(reading.say("area")));
        columns.forEach(column -> headings.add(TableData.Column.numbers(column.title() + ": " + column.heading())));
        return headings;
    }

    private String text(CellWords column, Told told) {
        return told.shown() || !told.area().figure().isKnown()
                ? column.written(told.area())
                : reading.speech().withheld();
    }

    private static NativeTableCell cell(CellWords column, Told told, String text) {
        Double value = told.area().figure().value();
        Span words = new Span(text);
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("form-" + column.cell().form().code());
        if (value == null) {
            words.addClassName("line");
        } else if (!told.shown()) {
            words.addClassNames("line", "withheld");
        } else {
            cell.add(new FigureStrip(
                    column.scale() == Reading.Scale.TIMES
                            ? new FigureStrip.Marks(value, null, null, 1.0, 1.5)
                            : FigureStrip.Marks.share(value)));
        }
        return cell;
    }
}
