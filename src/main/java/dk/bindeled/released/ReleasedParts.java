package dk.bindeled.released;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.privacy.ReleaseCell;
import dk.bindeled.privacy.ReleasePair;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;

/** The parts of the page below the cards, each a card of its own. */
final class ReleasedParts {

    private final ReleasedWords words;

    ReleasedParts(ReleasedWords words) {
        this.words = words;
    }

    Section kinds() {
        List<List<String>> rows = words.tables().table(ReleaseCell.KINDS).stream()
                .map(cell -> TableData.row(words.row(cell), words.count(cell)))
                .toList();
        return card("kinds", withDownload(table("kinds", "kind", rows), "kinds"));
    }

    /** The whole as a drawing, its divisions as tables. */
    Section funnel() {
        List<ReleaseCell> whole = words.tables().table(ReleaseCell.FUNNEL).stream()
                .filter(cell -> cell.row().equals(ReleaseCell.ALL))
                .toList();
        Section section = card("funnel");
        if (whole.stream().allMatch(ReleasedParts::isNobody)) {
            section.add(new Paragraph(words.say("funnel.empty")));
            return section;
        }
        List<String> names =
                whole.stream().map(cell -> words.say("step." + cell.column())).toList();
        section.add(CountChart.of(words, names, whole, "funnel"));
        for (String division : List.of("channel", "guide", "area")) {
            TableData data = division(division);
            if (!data.rows().isEmpty()) {
                section.add(withDownload(data, "funnel." + division));
            }
        }
        return section;
    }

    private static boolean isNobody(ReleaseCell cell) {
        Long persons = cell.persons();
        return persons != null && persons == 0;
    }

    private TableData division(String division) {
        List<List<String>> rows = new ArrayList<>();
        for (ReleaseCell cell : words.tables().table(ReleaseCell.FUNNEL)) {
            if (cell.row().startsWith(division + "/") && cell.column().equals(ReleasedWords.STEPS.getFirst())) {
                List<String> row = new ArrayList<>(List.of(words.row(cell)));
                ReleasedWords.STEPS.forEach(step -> row.add(words.count(ReleaseCell.FUNNEL, cell.row(), step)));
                rows.add(row);
            }
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column." + division))));
        ReleasedWords.STEPS.forEach(step -> columns.add(Column.numbers(words.say("step." + step))));
        return new TableData(
                words.say("funnel." + division),
                columns,
                rows,
                words.say("note", words.tables().limit()));
    }

    Section rings() {
        List<ReleaseCell> rings = words.tables().table(ReleaseCell.RINGS).stream()
                .filter(cell -> cell.within() != null)
                .toList();
        return rings.isEmpty()
                ? card("rings", new Paragraph(words.say("rings.empty")))
                : card(
                        "rings",
                        CountChart.of(words, rings.stream().map(words::row).toList(), rings, "rings"));
    }

    Section pairs() {
        List<List<String>> rows = new ArrayList<>();
        for (ReleasePair pair : words.tables().pairs()) {
            rows.add(TableData.row(
                    pair.aLabel(),
                    pair.bLabel(),
                    words.say("ties." + pair.ties().code())));
        }
        if (rows.isEmpty()) {
            return card("pairs", new Paragraph(words.say("pairs.empty")));
        }
        TableData data = new TableData(
                words.say("pairs.title"),
                List.of(
                        Column.words(words.say("column.one")),
                        Column.words(words.say("column.other")),
                        Column.words(words.say("column.ties"))),
                rows,
                words.say(
                        "pairs.note",
                        2 * words.tables().limit(),
                        10 * words.tables().limit()));
        Section section = card("pairs", withDownload(data, "pairs"));
        section.add(line(data.note()));
        return section;
    }

    private Section card(String key, Component... content) {
        Section section = new Section(new H2(words.say(key + ".title")), line(words.say(key + ".saying")));
        section.addClassNames("card", "released-" + key);
        section.add(content);
        return section;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }

    private TableData table(String key, String column, List<List<String>> rows) {
        return new TableData(
                words.say(key + ".title"),
                List.of(Column.words(words.say("column." + column)), Column.numbers(words.say("column.persons"))),
                rows,
                words.say("note", words.tables().limit()));
    }

    private Div withDownload(TableData data, String key) {
        Div tools = new Div(new CsvDownload(data, words.say(key + ".file")));
        tools.addClassName("chart-tools");
        Div shown = new Div(new DataTable(data), tools);
        shown.addClassName("released-table");
        return shown;
    }
}
