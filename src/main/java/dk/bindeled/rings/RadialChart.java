package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rings drawn as rings: a dot in each wedge and circle, whose area is the number of persons. */
final class RadialChart {

    private static final int LARGEST = 30;
    private static final int SMALLEST = 5;
    private static final int ROOM_FOR_A_NUMBER = 15;
    /** A name in more letters than this is cut beside the drawing; the table has it whole. */
    private static final int LETTERS = 14;

    private final DividedRings rings;
    private final RingWords words;

    RadialChart(DividedRings rings, RingWords words) {
        this.rings = rings;
        this.words = words;
    }

    /** @param by {@code area} or {@code starter}, which is part of the messages' keys */
    Component draw(String by) {
        List<Map<String, Object>> dots = new ArrayList<>();
        for (int part = 0; part < rings.names().size(); part++) {
            for (int ring = 0; ring < rings.rings(); ring++) {
                ShownCount count = rings.counts().get(part).get(ring);
                if (!count.visible() || count.value() > 0) {
                    dots.add(dot(count, part, ring + 1));
                }
            }
        }
        Map<String, Object> middle = Charts.option(
                "value", List.of(0, 0),
                "name", words.say("radial.middle"),
                "symbolSize", 14,
                "itemStyle", Map.of("color", Charts.INK),
                "tooltip", Map.of("formatter", "{b}"));
        dots.add(middle);
        Map<String, Object> series = Charts.option(
                "type",
                "scatter",
                "coordinateSystem",
                "polar",
                "data",
                dots,
                "itemStyle",
                Map.of("color", Charts.CASCADE));
        return new EChart(
                        words.say("radial.alt." + by, rings.names().size(), rings.rings()),
                        Charts.option(
                                "polar", Map.of("radius", "82%"),
                                "angleAxis", angles(),
                                "radiusAxis", radii(),
                                "series", List.of(series),
                                // On a phone the names beside the circles need more of the width.
                                "media",
                                        List.of(Map.of(
                                                "query", Map.of("maxWidth", 360),
                                                "option", Map.of("polar", Map.of("radius", "58%"))))),
                        table(by),
                        words.say("radial.file." + by))
                .withHeight("26rem");
    }

    private Map<String, Object> dot(ShownCount count, int part, int ring) {
        String name = rings.names().get(part) + " · " + words.ring(ring) + ": " + words.count(count);
        Map<String, Object> dot =
                Charts.option("value", List.of(ring, part), "name", name, "tooltip", Map.of("formatter", "{b}"));
        if (!count.visible()) {
            // Grey diamonds of one size: how large they are would tell how many are withheld.
            dot.put("symbol", "diamond");
            dot.put("symbolSize", 9);
            dot.put("itemStyle", Map.of("color", "var(--bindeled-withheld)"));
            return dot;
        }
        double size = Math.max(SMALLEST, LARGEST * spacing() * Math.sqrt((double) count.value() / most()));
        dot.put("symbolSize", size);
        if (size >= ROOM_FOR_A_NUMBER) {
            dot.put(
                    "label",
                    Map.of(
                            "show",
                            true,
                            "formatter",
                            words.numbers().count(count.value()),
                            "color",
                            Charts.PAPER,
                            "fontSize",
                            10,
                            "fontWeight",
                            600));
        }
        return dot;
    }

    /** The more circles there are, the less room is between them. */
    private double spacing() {
        return Math.min(1, 6.0 / Math.max(1, rings.rings()));
    }

    private long most() {
        return rings.counts().stream()
                .flatMap(List::stream)
                .filter(ShownCount::visible)
                .mapToLong(ShownCount::value)
                .max()
                .orElse(1);
    }

    private Map<String, ?> angles() {
        return Map.of(
                "type",
                "category",
                "data",
                rings.names().stream().map(RadialChart::cut).toList(),
                "startAngle",
                90,
                "axisLine",
                Map.of("lineStyle", Map.of("color", "var(--bindeled-line)")),
                "axisTick",
                Map.of("show", false),
                "axisLabel",
                Map.of("color", Charts.INK, "fontSize", 12),
                "splitLine",
                Map.of("show", true, "lineStyle", Map.of("color", "var(--bindeled-line)")));
    }

    private Map<String, ?> radii() {
        return Map.of(
                "type",
                "value",
                "min",
                0,
                "max",
                rings.rings() + 0.5,
                "interval",
                1,
                "axisLine",
                Map.of("show", false),
                "axisTick",
                Map.of("show", false),
                "axisLabel",
                Map.of("show", false),
                "splitLine",
                Map.of("lineStyle", Map.of("color", "var(--rings-light)", "width", 1.2)));
    }

    private static String cut(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1) + "…";
    }

    private TableData table(String by) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("radial.column." + by))));
        for (int ring = 1; ring <= rings.rings(); ring++) {
            columns.add(Column.numbers(words.ring(ring)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int part = 0; part < rings.names().size(); part++) {
            List<String> row = new ArrayList<>(List.of(rings.names().get(part)));
            rings.counts().get(part).forEach(count -> row.add(words.count(count)));
            rows.add(row);
        }
        return new TableData(words.say("radial.table." + by), columns, rows);
    }
}
