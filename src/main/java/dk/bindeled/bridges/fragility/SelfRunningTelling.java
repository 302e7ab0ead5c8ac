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
import java.util.function.Predicate;
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
        if (tested.points().stream().filter(point -> told(point).near()).count() > 1) {
            parts.add(chart());
            String gaps = gaps();
            if (gaps != null) {
                parts.add(new Paragraph(gaps));
            }
        }
        parts.add(new Explanation(reading.say("test.explanation")));
        return parts;
    }

    /** What is said of the last date, and how it has gone since the first. */
    List<String> sentences() {
        if (tested.points().isEmpty() || !told(tested.points().getLast()).brought()) {
            return List.of(
                    reading.say(reading.key("test.few"), reading.suppression().limit()));
        }
        SelfRunningPoint last = tested.points().getLast();
        ToldOfCircles told = told(last);
        List<String> sentences = new ArrayList<>();
        if (told.connected()) {
            sentences.add(reading.say(
                    reading.key("test.saying"), last.brought(), percent(last.connected()), percent(last.withinTwo())));
            sentences.add(last.parts() == 1 ? reading.say("test.together") : reading.say("test.parts", last.parts()));
        } else {
            sentences.add(
                    told.near()
                            ? reading.say("test.saying.near", last.brought(), percent(last.withinTwo()))
                            : reading.say("test.saying.brought", last.brought()));
            sentences.add(reading.say("test.withheld", reading.suppression().limit()));
        }
        if (told.near()) {
            sentences.add(reading.say("test.only", last.onlyThroughHer(), last.pairs()));
            addChange(sentences, last);
        }
        return sentences;
    }

    private void addChange(List<String> sentences, SelfRunningPoint last) {
        List<SelfRunningPoint> near =
                tested.points().stream().filter(point -> told(point).near()).toList();
        if (near.size() > 1) {
            double before = value(near.getFirst().withinTwo());
            double now = value(last.withinTwo());
            String change = Math.abs(now - before) < 0.05 ? "same" : now > before ? "more" : "less";
            sentences.add(reading.say(
                    "test.change." + change,
                    reading.numbers().date(near.getFirst().date()),
                    percent(near.getFirst().withinTwo()),
                    percent(last.withinTwo())));
        }
    }

    /** Why lines of the picture have gaps, or null where they have none. */
    @Nullable
    String gaps() {
        return reading.bodies()
                        || tested.points().stream()
                                .allMatch(point -> told(point).connected())
                ? null
                : reading.say("test.gaps", reading.suppression().limit());
    }

    private ToldOfCircles told(SelfRunningPoint point) {
        return ToldOfCircles.of(point, reading.bodies(), reading.suppression());
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
                                        line(
                                                "connected",
                                                "solid",
                                                "circle",
                                                values(SelfRunningPoint::connected, ToldOfCircles::connected)),
                                        line(
                                                "three",
                                                "dashed",
                                                "rect",
                                                values(SelfRunningPoint::withinThree, ToldOfCircles::near)),
                                        line(
                                                "two",
                                                "dotted",
                                                "triangle",
                                                values(SelfRunningPoint::withinTwo, ToldOfCircles::near)))),
                        table(),
                        reading.say("test.file"))
                .withHeight("20rem");
    }

    /** What a line shows date by date; null, a gap, where it may not be told. */
    List<@Nullable Double> values(Function<SelfRunningPoint, Figure> share, Predicate<ToldOfCircles> isTold) {
        List<@Nullable Double> values = new ArrayList<>();
        tested.points()
                .forEach(point ->
                        values.add(isTold.test(told(point)) ? share.apply(point).value() : null));
        return values;
    }

    private Map<String, Object> line(String name, String style, String symbol, List<@Nullable Double> values) {
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
        String why = reading.speech().withheld();
        ToldOfCircles told = told(point);
        return List.of(
                date,
                told.brought() ? reading.numbers().count(point.brought()) : why,
                told.connected() ? percent(point.connected()) : why,
                told.near() ? percent(point.withinThree()) : why,
                told.near() ? percent(point.withinTwo()) : why,
                told.connected() ? reading.numbers().count(point.parts()) : why,
                told.largest() ? reading.numbers().count(point.largestPart()) : why,
                told.near() ? reading.numbers().count(point.onlyThroughHer()) : why);
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
