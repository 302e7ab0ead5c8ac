package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Rings that were seen and rings that were simulated, on axes of the same length, and how the runs of a simulation differ. */
final class ReachCharts {

    /** Rings with fewer persons on average are in the table and not in the drawing. */
    private static final double FEWEST = 0.05;

    private final List<Figure> simulated;
    private final List<ShownCount> observed;
    private final DoublePredicate told;
    private final SimulatedMark mark;
    private final RingWords words;

    /** @param told true for means that may be told: with tries that always succeed they are exact */
    ReachCharts(
            List<Figure> simulated,
            List<ShownCount> observed,
            DoublePredicate told,
            SimulatedMark mark,
            RingWords words) {
        this.told = told;
        this.mark = mark;
        this.simulated = List.copyOf(simulated);
        this.observed = List.copyOf(observed);
        this.words = words;
    }

    Component simulated(List<Figure> rings) {
        List<Object> bars = new ArrayList<>();
        List<List<? extends Number>> whiskers = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int ring = 0; ring < rings.size(); ring++) {
            Figure mean = rings.get(ring);
            double value = valueOf(mean);
            String name = ring == 0 ? words.say("reach.start") : words.ring(ring);
            if (!told.test(value)) {
                rows.add(TableData.row(name, words.withheld(), ""));
                if (ring > 0 && ring <= drawn()) {
                    bars.add(Charts.bar(new ShownCount(0, false), words.withheld()));
                }
                continue;
            }
            rows.add(TableData.row(name, words.numbers().decimal(value, 2), SimulatedPanel.interval(mean, 2, words)));
            if (ring > 0 && ring <= drawn()) {
                bars.add(value);
                Double low = mean.low();
                Double high = mean.high();
                if (low != null && high != null) {
                    whiskers.add(List.of(ring - 1, low, high));
                }
            }
        }
        Map<String, Object> series = bars("var(--bindeled-cascade)", bars, true);
        return chart(
                "reach.rings",
                mark.title(),
                Charts.patterns(),
                List.of(series, Charts.whiskers(whiskers, Charts.INK)),
                mark.table(
                        words.say("reach.rings.table"),
                        List.of(
                                Column.words(words.say("column.ring")),
                                mark.numbers(words.say("reach.mean")),
                                mark.numbers(words.say("column.interval"))),
                        rows));
    }

    Component observed(List<ShownCount> rings) {
        List<Object> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int ring = 0; ring < rings.size(); ring++) {
            rows.add(TableData.row(words.ring(ring), words.count(rings.get(ring))));
        }
        for (int ring = 1; ring <= drawn(); ring++) {
            bars.add(Charts.bar(ring < rings.size() ? rings.get(ring) : new ShownCount(0, true), words.withheld()));
        }
        return chart(
                "beside.rings",
                SimulatedMark.title(words.say("mark.observed")),
                null,
                List.of(bars(Charts.CASCADE, bars, false)),
                new TableData(
                        words.say("beside.rings.table"),
                        List.of(Column.words(words.say("column.ring")), Column.numbers(words.say("column.persons"))),
                        rows));
    }

    Component distribution(List<SimulationResult.ReachClass> classes) {
        List<String> names = new ArrayList<>();
        List<Object> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        long runs =
                classes.stream().mapToLong(SimulationResult.ReachClass::runs).sum();
        for (SimulationResult.ReachClass reached : classes) {
            String name = reached.least() == reached.most()
                    ? words.numbers().count(reached.least())
                    : words.numbers().count(reached.least()) + "–"
                            + words.numbers().count(reached.most());
            names.add(name);
            bars.add((double) reached.runs() / Math.max(1, runs));
            rows.add(TableData.row(name, words.numbers().count(reached.runs())));
        }
        TableData table = mark.table(
                words.say("reach.spread.table"),
                List.of(Column.words(words.say("column.persons")), mark.numbers(words.say("reach.runs"))),
                rows);
        return new EChart(
                        words.say("reach.spread.alt"),
                        Charts.option(
                                "format", "percent",
                                "title", mark.title(),
                                "aria", Charts.patterns(),
                                "grid", Charts.grid(SimulatedMark.ROOM, 4),
                                "xAxis", Charts.namesAcross(names),
                                "yAxis", Map.of("type", "value"),
                                "series", List.of(bars(Charts.CASCADE, bars, true))),
                        table,
                        words.say("reach.spread.file"))
                .withHeight("14rem");
    }

    /** The last ring that is drawn, in both drawings alike. */
    private int drawn() {
        int last = 1;
        for (int ring = 1; ring < simulated.size(); ring++) {
            last = valueOf(simulated.get(ring)) >= FEWEST ? ring : last;
        }
        return Math.max(last, observed.size() - 1);
    }

    /** The height of both drawings, so that their bars can be compared by eye; withheld numbers have no part in it. */
    private double top() {
        double most = 1;
        for (int ring = 1; ring < simulated.size(); ring++) {
            Double high = simulated.get(ring).high();
            most = Math.max(most, high == null ? valueOf(simulated.get(ring)) : high);
        }
        for (int ring = 1; ring < observed.size(); ring++) {
            most = Math.max(
                    most,
                    observed.get(ring).visible() ? (double) observed.get(ring).value() : 0);
        }
        double step = Math.pow(10, Math.floor(Math.log10(most)));
        return Math.ceil(1.08 * most / step * 2) * step / 2;
    }

    /** Bars by ring; what is observed is drawn without patterns, so that it is seen to be another thing. */
    private Component chart(
            String key,
            Map<String, ?> title,
            @Nullable Map<String, ?> patterns,
            List<Map<String, ?>> series,
            TableData table) {
        List<String> names = new ArrayList<>();
        for (int ring = 1; ring <= drawn(); ring++) {
            names.add(words.ring(ring));
        }
        return new EChart(
                        words.say(key + ".alt"),
                        Charts.option(
                                "format",
                                "count",
                                "title",
                                title,
                                "aria",
                                patterns,
                                "grid",
                                Charts.grid(SimulatedMark.ROOM, 4),
                                "xAxis",
                                Charts.namesAcross(names),
                                "yAxis",
                                Map.of("type", "value", "min", 0, "max", top()),
                                "series",
                                series),
                        table,
                        words.say(key + ".file"))
                .withHeight("18rem");
    }

    private static Map<String, Object> bars(String colour, List<Object> bars, boolean hatched) {
        Map<String, Object> style = hatched
                ? Map.of(
                        "color",
                        colour,
                        "decal",
                        SimulatedPanel.HATCHED,
                        "borderColor",
                        colour,
                        "borderType",
                        "dashed",
                        "borderWidth",
                        1.5)
                : Map.of("color", colour, "borderRadius", List.of(4, 4, 0, 0));
        return Charts.option("type", "bar", "data", bars, "barMaxWidth", 44, "itemStyle", style);
    }

    private static double valueOf(Figure figure) {
        Double value = figure.value();
        return value == null ? 0 : value;
    }
}
