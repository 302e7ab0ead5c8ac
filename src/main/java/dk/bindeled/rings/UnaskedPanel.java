package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.UnaskedCount;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often someone is shown the way without anyone having asked for it, per half-year and kind of guide. */
final class UnaskedPanel extends Composite<Panel> {

    /** A sign and a line for each kind of guide, so that colour never stands alone. */
    private static final Map<String, List<String>> LOOKS = Map.of(
            "ambassador",
            List.of("circle", "solid", Charts.CASCADE),
            "community_guide",
            List.of("roundRect", "dashed", Charts.CASCADE_WASH),
            ReproductionCount.STAFF,
            List.of("rect", "dashed", Charts.INK),
            "professional",
            List.of("rect", "dashed", Charts.INK),
            "citizen",
            List.of("triangle", "dotted", Charts.CHANCE),
            "unknown",
            List.of("diamond", "dotted", "var(--bindeled-withheld)"));

    private final Reading reading;
    private final List<UnaskedCount> counts;
    private final RingWords words;
    private final Set<UnaskedCount> told;

    UnaskedPanel(Reading reading) {
        this.reading = reading;
        this.counts = reading.result().unasked();
        this.words = reading.words();
        this.told = Set.copyOf(new UnaskedRows(counts, reading.suppression()).told());
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("unasked", words.say("unasked.title"));
        if (counts.isEmpty()) {
            return panel.noting(words.say("unasked.none"));
        }
        return panel.noting(words.say("unasked.reading"))
                .with(chart())
                .noting(words.say("funnel.referrals"))
                .behind(reading.behind(), words.say("unasked.title"), new BehindChoices(reading).unasked())
                .with(new Explanation(words.say("unasked.explanation")));
    }

    private Component chart() {
        List<String> periods =
                counts.stream().map(UnaskedCount::period).distinct().sorted().toList();
        List<String> kinds =
                counts.stream().map(UnaskedCount::guideKind).distinct().toList();
        List<Map<String, ?>> series = new ArrayList<>();
        for (String kind : kinds) {
            List<UnaskedCount> own = counts.stream()
                    .filter(count -> count.guideKind().equals(kind))
                    .toList();
            series.add(line(kind, periods, own));
            series.add(Charts.whiskers(
                    whiskers(periods, own),
                    LOOKS.getOrDefault(kind, List.of("", "", Charts.INK)).get(2)));
        }
        return new EChart(
                        words.say("unasked.alt"),
                        Charts.option(
                                "format", "percent",
                                "legend",
                                        Map.of(
                                                "top",
                                                0,
                                                "left",
                                                0,
                                                "itemGap",
                                                16,
                                                "data",
                                                kinds.stream().map(words::role).toList()),
                                "grid", Charts.grid(48, 4),
                                "xAxis",
                                        Map.of(
                                                "type",
                                                "category",
                                                "data",
                                                periods.stream()
                                                        .map(words::periodInTwoLines)
                                                        .toList(),
                                                "axisLabel",
                                                Map.of("lineHeight", 16, "hideOverlap", true)),
                                "yAxis", Map.of("type", "value", "min", 0, "max", 1, "interval", 0.25),
                                "series", series,
                                "media", Charts.legendLines(kinds.size())),
                        table(),
                        words.say("unasked.file"))
                .withHeight("17rem");
    }

    private Map<String, ?> line(String kind, List<String> periods, List<UnaskedCount> own) {
        List<String> look = LOOKS.getOrDefault(kind, List.of("circle", "solid", Charts.INK));
        List<List<Object>> points = new ArrayList<>();
        own.stream().filter(told::contains).forEach(count -> {
            Double value = count.share().value();
            if (value != null) {
                points.add(List.of(periods.indexOf(count.period()), value));
            }
        });
        return Charts.option(
                "type", "line",
                "name", words.role(kind),
                "symbol", look.get(0),
                "symbolSize", 10,
                "itemStyle", Map.of("color", look.get(2)),
                "lineStyle", Map.of("type", look.get(1), "color", look.get(2), "width", 2),
                "data", points);
    }

    private List<List<? extends Number>> whiskers(List<String> periods, List<UnaskedCount> own) {
        List<List<? extends Number>> intervals = new ArrayList<>();
        own.stream().filter(told::contains).forEach(count -> {
            Double low = count.share().low();
            Double high = count.share().high();
            if (low != null && high != null) {
                intervals.add(List.of(periods.indexOf(count.period()), low, high));
            }
        });
        return intervals;
    }

    private TableData table() {
        List<List<String>> rows = new ArrayList<>();
        for (UnaskedCount count : counts) {
            Figure share = told.contains(count) ? count.share() : null;
            rows.add(TableData.row(
                    words.role(count.guideKind()),
                    words.period(count.period()),
                    words.count(new ShownCount(count.unasked(), share != null)),
                    words.count(new ShownCount(count.unasked() + count.asked(), share != null)),
                    words.share(share),
                    words.interval(share)));
        }
        return new TableData(
                words.say("unasked.table"),
                List.of(
                        Column.words(words.say("column.guide")),
                        Column.words(words.say("column.period")),
                        Column.numbers(words.say("column.unasked")),
                        Column.numbers(words.say("column.recorded")),
                        Column.numbers(words.say("column.share")),
                        Column.numbers(words.say("column.interval"))),
                rows);
    }
}
