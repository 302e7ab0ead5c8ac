package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Form;
import dk.bindeled.study.DecisionRoutes.Institution;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.FormIcon;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Institutions against areas: in each cell, in words and as a tint, how many of the area's citizens are within two steps of somebody employed there. */
final class CoveragePanel extends Section {

    private static final int MOST_COLUMNS = 12;

    private final LinkingReading reading;
    private final Coverage coverage;
    /** The institutions by name. */
    private final int[] order;

    CoveragePanel(LinkingReading reading, Coverage coverage) {
        this.reading = reading;
        this.coverage = coverage;
        Comparator<Institution> byName = reading.speech().byName(Institution::label);
        this.order = IntStream.range(0, coverage.institutions().size())
                .boxed()
                .sorted(Comparator.comparing(coverage.institutions()::get, byName))
                .mapToInt(Integer::intValue)
                .toArray();
        addClassNames("card", "form-linking");
        add(
                new H2(new FormIcon(Form.LINKING), new Span(reading.say("coverage.title"))),
                new Paragraph(reading.say("coverage.intro")));
        if (order.length > 0) {
            CsvDownload file = new CsvDownload(
                    reading.say("coverage.caption"), this::data, "bindeled-" + reading.say("file.coverage"));
            Div tools = new Div(file);
            tools.addClassName("route-tools");
            add(matrix(), tools);
            if (order.length > MOST_COLUMNS || coverage.rows().size() > LinkingReading.MOST_ROWS) {
                add(line(reading.say("coverage.largest", LinkingReading.MOST_ROWS)));
            }
        }
        if (coverage.few() > 0) {
            add(line(reading.say(
                    "coverage.few", coverage.few(), reading.suppression().limit())));
        }
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }

    /** Every cell of the matrix, a line each: institutions are too many for the columns of a file. */
    TableData data() {
        List<List<String>> rows = new ArrayList<>();
        for (Coverage.Row area : areas()) {
            for (int j : order) {
                String citizens = tells(area) ? reading.numbers().count(area.citizens()) : reading.say("row.withheld");
                rows.add(List.of(
                        area.label(),
                        coverage.institutions().get(j).label(),
                        citizens,
                        word(area, area.cells().get(j).direct()),
                        word(area, area.cells().get(j).withinTwo())));
            }
        }
        return new TableData(
                reading.say("coverage.caption"),
                List.of(
                        Column.words(reading.say("column.area")),
                        Column.words(reading.say("column.house")),
                        Column.numbers(reading.say("column.citizens")),
                        Column.words(reading.say("column.direct")),
                        Column.words(reading.say("column.within"))),
                rows,
                reading.say("table.note"));
    }

    private List<Coverage.Row> areas() {
        return coverage.rows().stream()
                .sorted(reading.speech().byName(Coverage.Row::label).thenComparing(Coverage.Row::area))
                .toList();
    }

    private boolean tells(Coverage.Row area) {
        return reading.told().tellsArea(area.area()) && area.citizens() > 0;
    }

    private RoughShare share(Coverage.Row area, int count) {
        return tells(area) ? RoughShare.of(count, area.citizens(), reading.suppression()) : RoughShare.WITHHELD;
    }

    private String word(Coverage.Row area, int count) {
        return reading.word(share(area, count));
    }

    private Div matrix() {
        int[] columns = columns();
        NativeTableRow headings = new NativeTableRow(new NativeTableCell());
        for (int j : columns) {
            NativeTableHeaderCell heading =
                    new NativeTableHeaderCell(coverage.institutions().get(j).label());
            heading.getElement().setAttribute("scope", "col");
            headings.add(heading);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        NativeTableBody body = new NativeTableBody();
        areas().stream().limit(LinkingReading.MOST_ROWS).forEach(area -> body.add(row(area, columns)));
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(reading.say("coverage.caption"));
        caption.addClassName("visually-hidden");
        NativeTable table = new NativeTable();
        table.addClassName("coverage");
        table.add(caption, head, body);
        Div frame = new Div(table);
        frame.addClassNames("table-frame", "coverage-frame");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("aria-label", reading.say("coverage.caption"));
        return frame;
    }

    /** Where there are many institutions, those that employ most, by name. */
    private int[] columns() {
        Set<Integer> largest = IntStream.of(order)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer j) -> coverage.institutions().get(j).persons())
                        .reversed())
                .limit(MOST_COLUMNS)
                .collect(Collectors.toSet());
        return IntStream.of(order).filter(largest::contains).toArray();
    }

    private NativeTableRow row(Coverage.Row area, int... columns) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(area.label());
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        for (int j : columns) {
            row.add(cell(area, area.cells().get(j)));
        }
        return row;
    }

    private NativeTableCell cell(Coverage.Row area, Coverage.Cell found) {
        RoughShare within = share(area, found.withinTwo());
        NativeTableCell cell = new NativeTableCell(new Span(reading.word(within)));
        cell.addClassNames("reach", "reach-" + within.code());
        if (within != RoughShare.WITHHELD && within != RoughShare.NOBODY) {
            Span direct = new Span(reading.say("coverage.direct", word(area, found.direct())));
            direct.addClassNames("line", "reach-direct");
            cell.add(direct);
        }
        return cell;
    }
}
