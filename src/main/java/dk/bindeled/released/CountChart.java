package dk.bindeled.released;

import dk.bindeled.privacy.ReleaseCell;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.TableData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts as lying bars, each with its name and figure before it; a withheld one is three dots that say so. */
final class CountChart {

    private static final Map<String, ?> NAMES = Map.of(
            "lineHeight",
            18,
            "rich",
            Map.of(
                    "name",
                    Map.of("color", "var(--bindeled-ink)", "fontWeight", 600, "fontSize", 13, "lineHeight", 18),
                    "figure",
                    Map.of("color", "var(--bindeled-ink-quiet)", "fontSize", 12, "lineHeight", 18)));

    private CountChart() {}

    /**
     * A chart.
     *
     * @param names what each count is called
     * @param counts the counts, as many
     * @param key of the messages about it
     */
    static EChart of(ReleasedWords words, List<String> names, List<ReleaseCell> counts, String key) {
        List<String> labels = new ArrayList<>();
        List<Map<String, Object>> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < counts.size(); k++) {
            String figure = words.count(counts.get(k));
            labels.add("{name|" + names.get(k) + "}\n{figure|" + figure + "}");
            bars.add(bar(counts.get(k), words.say("withheld")));
            rows.add(TableData.row(names.get(k), figure));
        }
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("type", "category");
        category.put("inverse", true);
        category.put("data", labels);
        category.put("axisLine", Map.of("show", false));
        category.put("axisTick", Map.of("show", false));
        category.put("axisLabel", NAMES);
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "bar");
        series.put("data", bars);
        series.put("barWidth", 22);
        series.put("itemStyle", Map.of("color", "var(--bindeled-cascade)"));
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("format", "count");
        option.put("grid", Map.of("left", 4, "right", 20, "top", 4, "bottom", 4, "containLabel", true));
        option.put("xAxis", Map.of("type", "value", "show", false, "min", 0));
        option.put("yAxis", category);
        option.put("series", List.of(series));
        TableData table = new TableData(
                words.say(key + ".title"),
                List.of(
                        TableData.Column.words(words.say("column." + key)),
                        TableData.Column.numbers(words.say("column.persons"))),
                rows,
                words.say("note", words.tables().limit()));
        return new EChart(words.say(key + ".alt"), option, table, words.say(key + ".file"))
                .withHeight(Math.max(6, 3.6 * counts.size()) + "rem");
    }

    private static Map<String, Object> bar(ReleaseCell cell, String withheld) {
        Map<String, Object> bar = new LinkedHashMap<>();
        Long persons = cell.persons();
        bar.put("value", persons == null ? 0 : persons);
        if (persons == null) {
            bar.put(
                    "label",
                    Map.of(
                            "show",
                            true,
                            "position",
                            "right",
                            "formatter",
                            "· · ·",
                            "color",
                            "var(--bindeled-withheld)",
                            "fontSize",
                            16));
            bar.put("tooltip", Map.of("formatter", withheld));
        }
        return bar;
    }
}
