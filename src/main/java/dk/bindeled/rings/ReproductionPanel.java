package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Figure;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reproduction number with its interval and window: whether each ring brings the next. */
final class ReproductionPanel extends Composite<Panel> {

    private static final int DIGITS = 2;

    private static final List<String> FACTORS = List.of("referrals", "shown", "welcomed", "attributed");

    private final Reading reading;
    private final Figure reproduction;
    private final int windowDays;
    private final RingWords words;

    ReproductionPanel(Reading reading) {
        this.reading = reading;
        this.reproduction = reading.figure("reproduction");
        this.windowDays = reading.windowDays();
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("reproduction", words.say("reproduction.title"));
        Double value = reproduction.value();
        if (value == null || !mayTellMean(reproduction)) {
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
        split().ifPresent(panel::with);
        sensitivity().ifPresent(panel::noting);
        return panel.behind(reading.behind(), words.say("reproduction.title"), new BroughtBy(reading).reproduction())
                .with(new Explanation(words.say("reproduction.explanation", windowDays)));
    }

    /** What R is made of, factor by factor, where every one of them may be told. */
    private Optional<Component> split() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rings-list");
        for (String factor : FACTORS) {
            Figure figure = reading.figure("reproduction_" + factor);
            Double value = figure.value();
            if (value == null || !mayTell(figure, factor)) {
                return Optional.empty();
            }
            list.add(new ListItem(words.say(
                    "reproduction.split." + factor,
                    factor.equals("referrals")
                            ? words.numbers().decimal(value, DIGITS)
                            : words.numbers().percent(value))));
        }
        return Optional.of(new Div(new Paragraph(words.say("reproduction.split")), list));
    }

    private boolean mayTell(Figure figure, String factor) {
        return factor.equals("referrals") ? mayTellMean(figure) : mayTellShare(figure);
    }

    private boolean mayTellShare(Figure figure) {
        Double value = figure.value();
        return value != null && reading.suppression().mayShowShare(value, figure.n());
    }

    private boolean mayTellMean(Figure figure) {
        Double value = figure.value();
        return value != null && reading.suppression().mayShowMean(value, figure.n());
    }

    /** What the other rule for who brought whom would give, in a sentence. */
    Optional<String> sensitivity() {
        Figure differ = reading.figure("parents_differ");
        Double share = differ.value();
        Figure first = reading.figure("reproduction_first_touch");
        Double other = first.value();
        boolean few = share != null && share < 0.5;
        if (share == null
                || other == null
                || !mayTellMean(reproduction)
                || !mayTellMean(first)
                || !reading.suppression().mayShow(differ.n())
                || !(few || mayTellShare(differ))) {
            return Optional.empty();
        }
        return Optional.of(words.say(
                "reproduction.sensitivity",
                mayTellShare(differ)
                        ? words.say(
                                "reproduction.sensitivity.share",
                                words.numbers().percent(share))
                        : words.say("reproduction.sensitivity.few"),
                words.numbers().decimal(other, DIGITS)));
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
