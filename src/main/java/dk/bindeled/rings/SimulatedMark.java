package dk.bindeled.rings;

import dk.bindeled.study.SpreadParameters;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;
import java.util.Map;

/**
 * The word that goes wherever a simulated figure goes: into the drawing itself, into the headings of tables, and into the last line of files.
 *
 * @param drawn two lines within a drawing
 * @param note last line of a file
 * @param words in which language
 */
record SimulatedMark(String drawn, String note, RingWords words) {

    /** Room above a drawing for the two lines. */
    static final int ROOM = 52;

    /** The mark of a simulation that was run so often. */
    static SimulatedMark of(SpreadParameters spread, int runs, RingWords words) {
        String model = words.say("form.model." + spread.model().code());
        String made = words.numbers().count(runs);
        return new SimulatedMark(
                words.say("mark.drawn", made) + "\n" + model,
                words.say("mark.note", model, made, String.valueOf(spread.seed())),
                words);
    }

    /** What stands within the drawing, as ECharts documents its title. */
    Map<String, ?> title() {
        return title(drawn);
    }

    /** A drawing's small lines within it. */
    static Map<String, ?> title(String text) {
        return Map.of(
                "text",
                text,
                "left",
                0,
                "top",
                0,
                "padding",
                0,
                "textStyle",
                Map.of("fontSize", 12, "lineHeight", 16, "fontWeight", 400, "color", Charts.QUIET));
    }

    /** A column of simulated numbers. */
    Column numbers(String heading) {
        return Column.numbers(words.say("mark.heading", heading));
    }

    /** A table whose file ends with the mark. */
    TableData table(String caption, List<Column> columns, List<List<String>> rows) {
        return new TableData(caption, columns, rows, note);
    }
}
