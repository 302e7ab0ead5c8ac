package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many persons stand in each ring. */
final class RingsPanel extends Composite<Panel> {

    private final Reading reading;
    private final VisibleRings rings;
    private final ShownCount reached;
    private final RingWords words;

    RingsPanel(Reading reading) {
        long persons = reading.result().parents().size();
        this.reading = reading;
        this.rings = reading.rings();
        this.reached = new ShownCount(persons, reading.suppression().mayShowCount(persons));
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        long filled = rings.totals().stream()
                .filter(total -> !total.visible() || total.value() > 0)
                .count();
        return new Panel("sizes", words.say("sizes.title"))
                .saying(words.say("sizes.saying", words.countInWords(reached), filled))
                .with(chart())
                .noting(words.say("sizes.persons"))
                .behind(reading.behind(), words.say("sizes.title"), new BroughtBy(reading).rings())
                .with(new Explanation(words.say("sizes.explanation")));
    }

    private Component chart() {
        List<Map<String, Object>> bars = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int ring = 0; ring < rings.rings(); ring++) {
            ShownCount total = rings.totals().get(ring);
            names.add(words.ring(ring));
            bars.add(Charts.bar(total, words.withheld()));
            rows.add(TableData.row(words.ring(ring), words.count(total)));
        }
        TableData table = new TableData(
                words.say("sizes.table"),
                List.of(Column.words(words.say("column.ring")), Column.numbers(words.say("column.persons"))),
                rows);
        Map<String, Object> series = Charts.option(
                "type",
                "bar",
                "data",
                bars,
                "barMaxWidth",
                56,
                "itemStyle",
                Map.of("color", Charts.CASCADE, "borderRadius", List.of(4, 4, 0, 0)),
                "label",
                Map.of("show", true, "position", "top", "color", Charts.INK));
        return new EChart(
                        words.say("sizes.alt"),
                        Charts.option(
                                "format", "count",
                                "grid", Charts.grid(24, 4),
                                "xAxis", Charts.namesAcross(names),
                                "yAxis", Map.of("type", "value", "minInterval", 1),
                                "series", List.of(series)),
                        table,
                        words.say("sizes.file"))
                .withHeight("16rem");
    }
}
