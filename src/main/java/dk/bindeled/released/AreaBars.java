package dk.bindeled.released;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.privacy.ReleaseCell;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.TableData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Persons by area: a table in which each area stands under the one it is part of, with a bar beside each count. */
final class AreaBars extends Section {

    private final ReleasedWords words;

    AreaBars(ReleasedWords words) {
        this.words = words;
        addClassNames("card", "area-bars");
        List<ReleaseCell> areas = words.tables().table(ReleaseCell.AREAS);
        List<List<String>> rows = new ArrayList<>();
        areas.forEach(cell -> rows.add(TableData.row(words.row(cell), words.count(cell))));
        TableData data = new TableData(
                words.say("areas.title"),
                List.of(
                        TableData.Column.words(words.say("column.area")),
                        TableData.Column.numbers(words.say("column.persons"))),
                rows,
                words.say("note", words.tables().limit()));
        Div tools = new Div(new CsvDownload(data, words.say("areas.file")));
        tools.addClassName("chart-tools");
        add(new H2(words.say("areas.title")), table(areas), tools);
    }

    private NativeTable table(List<ReleaseCell> areas) {
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(words.say("areas.caption"));
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.say("column.area"));
        NativeTableHeaderCell persons = new NativeTableHeaderCell(words.say("column.persons"));
        name.getElement().setAttribute("scope", "col");
        persons.getElement().setAttribute("scope", "col");
        NativeTableHeader head = new NativeTableHeader();
        head.add(new NativeTableRow(name, persons));
        long most = areas.stream()
                .filter(AreaBars::isCompared)
                .map(ReleaseCell::persons)
                .mapToLong(count -> count == null ? 0 : count)
                .max()
                .orElse(0);
        NativeTableBody body = new NativeTableBody();
        Map<String, Integer> depths = new HashMap<>();
        for (ReleaseCell cell : inOrder(areas)) {
            int depth = cell.within() == null ? 0 : depths.getOrDefault(cell.within(), 0) + 1;
            depths.put(cell.row(), depth);
            body.add(row(cell, depth, most));
        }
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.add(caption, head, body);
        return table;
    }

    /** Each area followed by its own. */
    private static List<ReleaseCell> inOrder(List<ReleaseCell> areas) {
        List<ReleaseCell> ordered = new ArrayList<>();
        areas.stream().filter(cell -> cell.within() == null).forEach(top -> follow(top, areas, ordered));
        return ordered;
    }

    private static void follow(ReleaseCell cell, List<ReleaseCell> areas, List<ReleaseCell> ordered) {
        ordered.add(cell);
        areas.stream().filter(part -> cell.row().equals(part.within())).forEach(part -> follow(part, areas, ordered));
    }

    /** Beside the whole and the municipality its parts would have no length. */
    private static boolean isCompared(ReleaseCell cell) {
        return cell.within() != null && !cell.within().equals(ReleaseCell.ALL);
    }

    private NativeTableRow row(ReleaseCell cell, int depth, long most) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.row(cell));
        name.getElement().setAttribute("scope", "row");
        name.addClassName("depth-" + Math.min(depth, 3));
        Long persons = cell.persons();
        NativeTableCell figure = new NativeTableCell();
        Span count = new Span(words.count(cell));
        count.addClassName(persons == null ? "withheld" : "count");
        Div track = new Div();
        track.addClassName("area-track");
        if (persons != null && isCompared(cell) && most > 0) {
            Span bar = new Span();
            bar.addClassName("area-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            bar.getStyle().set("width", Math.round(100.0 * persons / most) + "%");
            track.add(bar);
        }
        figure.add(track, count);
        figure.addClassName("area-figure");
        return new NativeTableRow(name, figure);
    }
}
