package dk.bindeled.rings;

import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;

/** Parts of the funnel as rows of a table: the counts of every step, and the shares with their intervals. */
final class FunnelRows {

    private FunnelRows() {}

    /**
     * The table.
     *
     * @param caption what it shows
     * @param heading what the parts are
     */
    static TableData table(String caption, String heading, List<FunnelSteps> parts, RingWords words) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(heading)));
        for (String step : List.of("begun", "shown", "welcomed", "still_there")) {
            columns.add(Column.numbers(words.say("step." + step)));
        }
        columns.add(Column.numbers(words.say("column.open")));
        for (String step : List.of("shown", "welcomed", "still_there")) {
            columns.add(Column.numbers(words.say("column.share." + step)));
            columns.add(Column.numbers(words.say("column.interval")));
        }
        return new TableData(
                caption, columns, parts.stream().map(part -> row(part, words)).toList());
    }

    private static List<String> row(FunnelSteps part, RingWords words) {
        List<String> cells = new ArrayList<>(List.of(words.part(part.part())));
        part.steps().forEach(step -> cells.add(words.count(step.count())));
        cells.add(words.count(part.open()));
        for (FunnelSteps.Step step :
                part.steps().subList(FunnelSteps.SHOWN, part.steps().size())) {
            cells.add(words.share(step.share()));
            cells.add(words.interval(step.share()));
        }
        return cells;
    }
}
