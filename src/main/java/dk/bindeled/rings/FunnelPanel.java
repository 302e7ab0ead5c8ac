package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dk.bindeled.network.Figure;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The funnel of all referrals: how many came to each step, and which share of those before. */
final class FunnelPanel extends Composite<Panel> {

    private final Reading reading;
    private final FunnelSteps funnel;
    private final RingWords words;

    FunnelPanel(Reading reading) {
        this.reading = reading;
        this.funnel = reading.whole();
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        String opened = funnel.open().visible() && funnel.open().value() == 0
                ? words.say("funnel.open.none")
                : words.say("funnel.open", words.countInWords(funnel.open()));
        return new Panel("funnel", words.say("funnel.title"))
                .saying(words.say(
                        "funnel.saying",
                        count(FunnelSteps.BEGUN),
                        count(FunnelSteps.WELCOMED),
                        count(FunnelSteps.STILL_THERE)))
                .with(chart())
                .noting(words.say("funnel.referrals"))
                .noting(opened)
                .behind(reading.behind(), words.say("funnel.title"), new BehindChoices(reading).steps())
                .with(new Explanation(words.say("funnel.explanation")));
    }

    private String count(int step) {
        return words.countInWords(funnel.steps().get(step).count());
    }

    /** As exact as it is written and no more: beside the counts, the exact interval would tell how many are waited for. */
    private static List<List<? extends Number>> whisker(Figure share, long count, int place) {
        Double low = share.low();
        Double high = share.high();
        double written = percent(share.value());
        return low == null || high == null || written == 0
                ? List.of()
                : List.of(List.of(percent(low) / written * count, percent(high) / written * count, place));
    }

    private static double percent(@Nullable Double share) {
        return share == null ? 0 : Math.round(100 * share);
    }

    private Component chart() {
        List<String> names = new ArrayList<>();
        List<Map<String, Object>> bars = new ArrayList<>();
        List<List<? extends Number>> whiskers = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < funnel.steps().size(); k++) {
            FunnelSteps.Step step = funnel.steps().get(k);
            Figure share = step.knownShare();
            String name = words.say("step." + step.code());
            String figure = words.count(step.count());
            bars.add(Charts.bar(step.count(), words.withheld()));
            if (share == null) {
                names.add(Charts.nameOver(name, figure));
            } else {
                names.add(Charts.nameOver(name, figure + " · " + words.shareWithInterval(share)));
                whiskers.addAll(whisker(share, step.count().value(), k));
            }
            rows.add(
                    TableData.row(name, figure, k == 0 ? "" : words.share(step.share()), words.interval(step.share())));
        }
        TableData table = new TableData(
                words.say("funnel.table"),
                List.of(
                        Column.words(words.say("column.step")),
                        Column.numbers(words.say("column.referrals")),
                        Column.numbers(words.say("column.share")),
                        Column.numbers(words.say("column.interval"))),
                rows);
        Map<String, Object> bar = Charts.option(
                "type",
                "bar",
                "data",
                bars,
                "barWidth",
                22,
                "itemStyle",
                Map.of("color", Charts.CASCADE),
                "label",
                Map.of("show", false, "position", "right"));
        return new EChart(
                        words.say("funnel.alt"),
                        Charts.option(
                                "format", "count",
                                "grid", Charts.grid(4, 4),
                                "xAxis", Map.of("type", "value", "show", false, "min", 0),
                                "yAxis", Charts.namesDown(names),
                                "series", List.of(bar, Charts.whiskers(whiskers, Charts.INK))),
                        table,
                        words.say("funnel.file"))
                .withHeight("15rem");
    }
}
