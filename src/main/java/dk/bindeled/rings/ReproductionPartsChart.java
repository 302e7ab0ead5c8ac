package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.study.ReproductionCount.By;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** R of the parts of one sort, drawn: points with whiskers, hollow without, grey dots where it is withheld, and a line at 1. */
final class ReproductionPartsChart {

    private final List<ReproductionRows.Row> parts;
    private final By by;
    private final RingWords words;

    ReproductionPartsChart(List<ReproductionRows.Row> parts, By by, RingWords words) {
        this.parts = List.copyOf(parts);
        this.by = by;
        this.words = words;
    }

    /** The drawing with the table behind it. */
    Component draw() {
        List<String> names = parts.stream().map(part -> name(part.key())).toList();
        List<Map<String, Object>> points = new ArrayList<>();
        List<List<? extends Number>> whiskers = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            Figure figure = parts.get(k).reproduction();
            Double value = figure.value();
            if (value != null && parts.get(k).visible()) {
                points.add(point(k, value, names.get(k), figure));
                Double low = figure.low();
                Double high = figure.high();
                if (low != null && high != null) {
                    whiskers.add(List.of(k, low, high));
                }
            }
        }
        List<Map<String, Object>> withheld = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            if (!parts.get(k).visible()) {
                withheld.add(dots(k, names.get(k)));
            }
        }
        Map<String, Object> one = Charts.option(
                "silent", true,
                "symbol", "none",
                "lineStyle", Map.of("type", "dashed", "color", Charts.CHANCE),
                "label",
                        Map.of(
                                "formatter",
                                words.say("reproduction.one"),
                                "color",
                                Charts.QUIET,
                                "position",
                                "insideEndTop"),
                "data", List.of(Map.of("yAxis", 1)));
        Map<String, Object> series = Charts.option(
                "type",
                by == By.GUIDE_KIND ? "scatter" : "line",
                "symbol",
                "circle",
                "symbolSize",
                12,
                "connectNulls",
                false,
                "lineStyle",
                Map.of("color", Charts.CASCADE_WASH, "width", 2),
                "itemStyle",
                Map.of("color", Charts.CASCADE),
                "data",
                points,
                "markLine",
                one);
        Map<String, Object> hidden = Charts.option(
                "type",
                "scatter",
                "symbolSize",
                7,
                "itemStyle",
                Map.of("color", "var(--bindeled-withheld)"),
                "data",
                withheld);
        return new EChart(
                        words.say("r-parts.alt." + by.code()),
                        Charts.option(
                                "format", "decimal",
                                "grid", Charts.grid(16, 4),
                                "xAxis",
                                        Map.of(
                                                "type",
                                                "category",
                                                "data",
                                                names,
                                                "axisLabel",
                                                Map.of("lineHeight", 16, "hideOverlap", true)),
                                "yAxis", Map.of("type", "value", "min", 0),
                                "series", List.of(series, hidden, Charts.whiskers(whiskers, Charts.INK))),
                        table(),
                        words.say("r-parts.file." + by.code()))
                .withHeight("18rem");
    }

    /** What is withheld is a grey dot at the foot of the drawing that says so. */
    private Map<String, Object> dots(int place, String name) {
        return Charts.option(
                "value", List.of(place, 0),
                "name", name.replace('\n', ' ') + ": " + words.withheld(),
                "label", Map.of("show", true, "position", "top", "formatter", "···", "color", Charts.QUIET),
                "tooltip", Map.of("formatter", "{b}"));
    }

    /** A point without an interval is hollow and says why. */
    private Map<String, Object> point(int place, double value, String name, Figure figure) {
        boolean few = figure.low() == null;
        String told = name.replace('\n', ' ') + ": " + words.numbers().decimal(value, 2)
                + (few ? " · " + words.say("r-parts.few") : " (" + interval(figure) + ")");
        Map<String, Object> point =
                Charts.option("value", List.of(place, value), "name", told, "tooltip", Map.of("formatter", "{b}"));
        if (few) {
            point.put("itemStyle", Map.of("color", Charts.PAPER, "borderColor", Charts.CASCADE, "borderWidth", 2));
            point.put(
                    "label",
                    Map.of(
                            "show",
                            true,
                            "position",
                            "top",
                            "formatter",
                            words.say("r-parts.few.short"),
                            "color",
                            Charts.QUIET,
                            "fontSize",
                            11));
        }
        return point;
    }

    private TableData table() {
        List<List<String>> cells = new ArrayList<>();
        for (ReproductionRows.Row part : parts) {
            Figure figure = part.reproduction();
            Double value = figure.value();
            cells.add(TableData.row(
                    name(part.key()).replace('\n', ' '),
                    !part.visible()
                            ? words.withheld()
                            : value == null
                                    ? words.why(figure)
                                    : words.numbers().decimal(value, 2),
                    !part.visible() ? "" : figure.low() == null ? words.say("r-parts.few") : interval(figure),
                    words.count(new ShownCount(figure.n(), part.visible()))));
        }
        return new TableData(
                words.say("r-parts.table." + by.code()),
                List.of(
                        Column.words(words.say("r-parts.by." + by.code())),
                        Column.numbers("R"),
                        Column.numbers(words.say("column.interval")),
                        Column.numbers(words.say("column.persons"))),
                cells);
    }

    private String interval(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null ? "" : words.numbers().range(low, high, 2);
    }

    /** What a part is called. */
    String name(String key) {
        return switch (by) {
            case MONTH -> key.substring(5) + "." + key.substring(2, 4);
            case HALF_YEAR -> words.periodInTwoLines(key);
            case GUIDE_KIND, STAFF -> words.say("r-parts.brought." + key);
        };
    }
}
