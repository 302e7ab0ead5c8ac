package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces of chart options that several charts of this screen have in common, as ECharts documents them. */
final class Charts {

    static final String CASCADE = "var(--bindeled-cascade)";
    static final String CASCADE_WASH = "var(--bindeled-cascade-wash)";
    static final String CHANCE = "var(--bindeled-chance)";
    static final String INK = "var(--bindeled-ink)";
    static final String QUIET = "var(--bindeled-ink-quiet)";
    static final String PAPER = "var(--bindeled-paper)";

    private Charts() {}

    /** On a phone a legend of so many names takes as many lines. */
    static List<Map<String, ?>> legendLines(int names) {
        return List.of(Map.of(
                "query", Map.of("maxWidth", 360), "option", Map.of("grid", Map.of("top", 24 + 26 * names))));
    }

    /** Drawing area that leaves room for the axes' words. */
    static Map<String, ?> grid(int top, int bottom) {
        return Map.of("left", 4, "right", 20, "top", top, "bottom", bottom, "containLabel", true);
    }

    /** Categories along the bottom; those for which there is no room go without their names. */
    static Map<String, ?> namesAcross(List<String> names) {
        return Map.of("type", "category", "data", names, "axisLabel", Map.of("interval", 0, "hideOverlap", true));
    }

    /** Categories down the left side, the first at the top; each a name and, on a second line, its figure. */
    static Map<String, ?> namesDown(List<String> names) {
        return Map.of(
                "type",
                "category",
                "inverse",
                true,
                "data",
                names,
                "axisLine",
                Map.of("show", false),
                "axisLabel",
                Map.of(
                        "lineHeight",
                        18,
                        "rich",
                        Map.of(
                                "name",
                                Map.of("color", INK, "fontWeight", 600, "fontSize", 13, "lineHeight", 18),
                                "figure",
                                Map.of("color", QUIET, "fontSize", 12, "lineHeight", 18))));
    }

    /** A name over its figure, for {@link #namesDown}. */
    static String nameOver(String name, String figure) {
        return "{name|" + plain(name) + "}\n{figure|" + plain(figure) + "}";
    }

    /** Braces and bars are signs of the chart's own language. */
    private static String plain(String text) {
        return text.replace('{', '(').replace('}', ')').replace('|', '/');
    }

    /** One bar; a withheld one is three grey dots that say so. */
    static Map<String, Object> bar(ShownCount count, String withheld) {
        Map<String, Object> datum = new LinkedHashMap<>();
        datum.put("value", count.visible() ? count.value() : 0);
        if (!count.visible()) {
            datum.put(
                    "label",
                    Map.of("show", true, "formatter", "· · ·", "color", "var(--bindeled-withheld)", "fontSize", 16));
            datum.put("tooltip", Map.of("formatter", withheld));
        }
        return datum;
    }

    /** Whiskers; each interval is its low end, its high end and the place of its category. */
    static Map<String, ?> whiskers(List<List<? extends Number>> intervals, String colour) {
        return Map.of("type", "interval", "data", intervals, "itemStyle", Map.of("color", colour));
    }

    /** The whisker of a figure in the category {@code place} of a lying chart, {@code scale} times as long; none without an interval. */
    static List<List<? extends Number>> whisker(Figure figure, double scale, int place) {
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null ? List.of() : List.of(List.of(low * scale, high * scale, place));
    }

    /** Patterns beside colours, and no sentence of the chart's own. */
    static Map<String, ?> patterns() {
        return Map.of("enabled", true, "label", Map.of("enabled", false), "decal", Map.of("show", true));
    }

    /** A map in the order of its pairs, without those whose value is null. */
    static Map<String, Object> option(@Nullable Object... pairs) {
        Map<String, Object> option = new LinkedHashMap<>();
        for (int k = 0; k + 1 < pairs.length; k += 2) {
            Object value = pairs[k + 1];
            if (value != null) {
                option.put(String.valueOf(pairs[k]), value);
            }
        }
        return option;
    }
}
