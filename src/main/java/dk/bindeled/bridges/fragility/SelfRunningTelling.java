package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.network.Figure;
import dk.bindeled.study.SelfRunningPoint;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The self-running test of one person: whether those she brought together would still be connected without her, date by date. */
final class SelfRunningTelling {

    private final FragilityReading reading;
    private final SinglePersons.Tested tested;

    SelfRunningTelling(FragilityReading reading, SinglePersons.Tested tested) {
        this.reading = reading;
        this.tested = tested;
    }

    /** What is told: the name, a sentence on the last date, the picture with its table, and how to read it. */
    List<Component> components() {
        List<Component> parts = new ArrayList<>();
        parts.add(new H3(tested.name()));
        List<String> sentences = sentences();
        sentences.forEach(sentence -> parts.add(new Paragraph(sentence)));
        if (tested.points().stream().filter(this::isTold).count() > 1) {
            parts.add(chart());
        }
        parts.add(new Explanation(reading.say("test.explanation")));
        return parts;
    }

    /** What is said of the last date, and how it has gone since the first. */
    List<String> sentences() {
        List<SelfRunningPoint> told =
                tested.points().stream().filter(this::isTold).toList();
        if (tested.points().isEmpty() || !isTold(tested.points().getLast())) {
            return List.of(
                    reading.say(reading.key("test.few"), reading.suppression().limit()));
        }
        SelfRunningPoint last = told.getLast();
        List<String> sentences = new ArrayList<>();
        sentences.add(reading.say(
                reading.key("test.saying"), last.brought(), percent(last.connected()), percent(last.withinTwo())));
        sentences.add(last.parts() == 1 ? reading.say("test.together") : reading.say("test.parts", last.parts()));
        sentences.add(reading.say("test.only", last.onlyThroughHer(), last.pairs()));
        if (told.size() > 1) {
            double before = value(told.getFirst().withinTwo());
            double now = value(last.withinTwo());
            String change = Math.abs(now - before) < 0.05 ? "same" : now > before ? "more" : "less";
            sentences.add(reading.say(
                    "test.change." + change,
                    reading.numbers().date(told.getFirst().date()),
                    percent(told.getFirst().withinTwo()),
                    percent(last.withinTwo())));
        }
        return sentences;
    }

    /** True where as many were brought together as the limit. */
    private boolean isTold(SelfRunningPoint point) {
        return point.connected().isKnown()
                && (reading.bodies() || reading.suppression().mayShow(point.brought()));
    }

    private Component chart() {
        return new EChart(
                        reading.say("test.alt"),
                        Map.of(
                                "format",
                                "percent",
                                "legend",
                                Map.of("bottom", 0, "textStyle", Map.of("color", "var(--bindeled-ink)")),
                                "tooltip",
                                Map.of("trigger", "axis"),
                                "grid",
                                Map.of("left", 4, "right", 20, "top", 16, "bottom", 64, "containLabel", true),
                                "xAxis",
                                Map.of(
                                        "type",
                                        "category",
                                        "data",
                                        tested.points().stream()
                                                .map(point -> reading.numbers().date(point.date()))
                                                .toList(),
                                        "axisLabel",
                                        Map.of("hideOverlap", true)),
                                "yAxis",
                                Map.of("type", "value", "min", 0, "max", 1),
                                "series",
                                List.of(
                                        line("connected", "solid", "circle", SelfRunningPoint::connected),
                                        line("three", "dashed", "rect", SelfRunningPoint::withinThree),
                                        line("two", "dotted", "triangle", SelfRunningPoint::withinTwo))),
                        table(),
                        reading.say("test.file"))
                .withHeight("20rem");
    }

    private Map<String, Object> line(
            String name, String style, String symbol, Function<SelfRunningPoint, Figure> share) {
        List<@Nullable Double> values = new ArrayList<>();
        tested.points()
                .forEach(point -> values.add(isTold(point) ? share.apply(point).value() : null));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "line");
        line.put("name", reading.say("test.line." + name));
        line.put("data", values);
        line.put("symbol", symbol);
        line.put("symbolSize", 8);
        line.put("connectNulls", false);
        line.put("lineStyle", Map.of("type", style, "width", 2, "color", "var(--bindeled-bridging)"));
        line.put("itemStyle", Map.of("color", "var(--bindeled-bridging)"));
        return line;
    }

    TableData table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words(reading.say("test.column.date"))));
        for (String column : List.of("brought", "connected", "three", "two", "parts", "largest", "only")) {
            columns.add(Column.numbers(reading.say("test.column." + column)));
        }
        return new TableData(
                reading.say("test.table"),
                columns,
                tested.points().stream().map(this::row).toList());
    }

    private List<String> row(SelfRunningPoint point) {
        String date = reading.numbers().date(point.date());
        if (!isTold(point)) {
            String why = reading.speech().withheld();
            return List.of(date, why, why, why, why, why, why, why);
        }
        boolean largest = reading.mayShowCount(point.largestPart())
                && reading.mayShowCount(point.brought() - point.largestPart());
        return List.of(
                date,
                reading.numbers().count(point.brought()),
                percent(point.connected()),
                percent(point.withinThree()),
                percent(point.withinTwo()),
                reading.numbers().count(point.parts()),
                largest
                        ? reading.numbers().count(point.largestPart())
                        : reading.speech().withheld(),
                reading.numbers().count(point.onlyThroughHer()));
    }

    private String percent(Figure share) {
        Double value = share.value();
        return value == null ? "" : reading.numbers().percent(value);
    }

    private static double value(Figure share) {
        Double value = share.value();
        return value == null ? 0 : value;
    }
}
