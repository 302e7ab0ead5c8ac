package dk.bindeled.rings;

import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return table(caption, heading, parts, Map.of(), words);
    }

    /**
     * The same with the evened shares of small parts, where there are any.
     *
     * @param evened share welcomed of each part by its key, drawn towards that of all
     */
    static TableData table(
            String caption, String heading, List<FunnelSteps> parts, Map<String, Double> evened, RingWords words) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(heading)));
        for (String step : List.of("begun", "shown", "welcomed", "still_there")) {
            columns.add(Column.numbers(words.say("step." + step)));
        }
        columns.add(Column.numbers(words.say("column.open")));
        for (String step : List.of("shown", "welcomed", "still_there")) {
            columns.add(Column.numbers(words.say("column.share." + step)));
            columns.add(Column.numbers(words.say("column.interval")));
        }
        if (!evened.isEmpty()) {
            columns.add(Column.numbers(words.say("column.evened")));
        }
        return new TableData(
                caption,
                columns,
                parts.stream().map(part -> row(part, evened, words)).toList());
    }

    private static List<String> row(FunnelSteps part, Map<String, Double> evened, RingWords words) {
        List<String> cells = new ArrayList<>(List.of(words.part(part.part())));
        part.steps().forEach(step -> cells.add(words.count(step.count())));
        cells.add(words.count(part.open()));
        for (FunnelSteps.Step step :
                part.steps().subList(FunnelSteps.SHOWN, part.steps().size())) {
            cells.add(words.share(step.share()));
            cells.add(words.interval(step.share()));
        }
        if (!evened.isEmpty()) {
            cells.add(evened(part, evened, words));
        }
        return cells;
    }

    /** The evened share where the counted one may be told: it tells as much. */
    private static String evened(FunnelSteps part, Map<String, Double> evened, RingWords words) {
        Double share = evened.get(part.part().key());
        if (part.steps().get(FunnelSteps.WELCOMED).share() == null) {
            return words.withheld();
        }
        return share == null ? "" : words.numbers().percent(share);
    }
}
