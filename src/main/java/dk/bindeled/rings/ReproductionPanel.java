package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;
import java.util.Map;

/** The reproduction number with its interval and window: whether each ring brings the next. */
final class ReproductionPanel extends Composite<Panel> {

    private static final int DIGITS = 2;

    private final Figure reproduction;
    private final Figure generationTime;
    private final int windowDays;
    private final RingWords words;
    private final Suppression suppression;

    ReproductionPanel(
            Figure reproduction, Figure generationTime, int windowDays, RingWords words, Suppression suppression) {
        this.reproduction = reproduction;
        this.generationTime = generationTime;
        this.windowDays = windowDays;
        this.words = words;
        this.suppression = suppression;
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("reproduction", words.say("reproduction.title"));
        Double value = reproduction.value();
        if (value == null || !suppression.mayShow(reproduction.n())) {
            Span unknown = new Span(value == null ? words.why(reproduction) : words.withheld());
            unknown.addClassName("figure-unknown");
            panel.with(new Div(unknown));
        } else {
            Span figure = new Span(words.numbers().decimal(value, DIGITS));
            figure.addClassName("figure");
            panel.with(new Div(figure))
                    .saying(words.say("reproduction.saying", words.numbers().decimal(value, DIGITS), windowDays))
                    .with(chart(value))
                    .noting(interval())
                    .noting(words.say("reproduction.basis", words.numbers().count(reproduction.n()), windowDays));
        }
        Double days = generationTime.value();
        if (days != null && suppression.mayShow(generationTime.n())) {
            panel.noting(words.say("reproduction.generation", words.numbers().decimal(days, 0)));
        }
        return panel.with(new Explanation(words.say("reproduction.explanation", windowDays)));
    }

    private String interval() {
        return range().isEmpty() ? words.say("reproduction.no-interval") : words.say("reproduction.interval", range());
    }

    private String range() {
        Double low = reproduction.low();
        Double high = reproduction.high();
        return low == null || high == null ? "" : words.numbers().range(low, high, DIGITS);
    }

    private Component chart(double value) {
        Double high = reproduction.high();
        Map<String, Object> one = Charts.option(
                "silent", true,
                "symbol", "none",
                "lineStyle", Map.of("type", "dashed", "color", Charts.CHANCE),
                "label", Map.of("formatter", words.say("reproduction.one"), "color", Charts.QUIET, "position", "end"),
                "data", List.of(Map.of("xAxis", 1)));
        Map<String, Object> point = Charts.option(
                "type",
                "scatter",
                "symbolSize",
                14,
                "itemStyle",
                Map.of("color", Charts.CASCADE),
                "data",
                List.of(List.of(value, 0)),
                "markLine",
                one);
        double most = Math.max(1.25, 1.15 * (high == null ? value : high));
        double step = most <= 2 ? 0.25 : Math.ceil(most / 5);
        TableData table = new TableData(
                words.say("reproduction.title"),
                List.of(
                        Column.numbers("R"),
                        Column.numbers(words.say("column.interval")),
                        Column.numbers(words.say("column.persons")),
                        Column.numbers(words.say("column.window"))),
                List.of(TableData.row(
                        words.numbers().decimal(value, DIGITS),
                        range().isEmpty() ? words.why(reproduction) : range(),
                        words.numbers().count(reproduction.n()),
                        words.numbers().count(windowDays))));
        return new EChart(
                        words.say("reproduction.alt"),
                        Charts.option(
                                "format", "decimal",
                                "grid", Charts.grid(24, 4),
                                "xAxis",
                                        Map.of(
                                                "type",
                                                "value",
                                                "min",
                                                0,
                                                "max",
                                                Math.ceil(most / step) * step,
                                                "interval",
                                                step),
                                "yAxis",
                                        Map.of(
                                                "type",
                                                "category",
                                                "data",
                                                List.of(""),
                                                "axisLine",
                                                Map.of("show", false)),
                                "series",
                                        List.of(
                                                point,
                                                Charts.whiskers(Charts.whisker(reproduction, 1, 0), Charts.INK))),
                        table,
                        words.say("reproduction.file"))
                .withHeight("7rem");
    }
}
