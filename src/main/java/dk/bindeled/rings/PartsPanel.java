package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dk.bindeled.network.Figure;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The funnel by channel or by kind of guide: which share of those shown the way were welcomed, with intervals. */
final class PartsPanel extends Composite<Panel> {

    private final String id;
    private final List<FunnelSteps> parts;
    private final Reading reading;
    private final RingWords words;
    private Map<String, Double> evened = Map.of();

    /**
     * The parts of the funnel.
     *
     * @param id {@code channels} or {@code guides}, which is part of its message keys
     * @param parts the parts in the order in which they are shown
     */
    PartsPanel(String id, List<FunnelSteps> parts, Reading reading) {
        this.id = id;
        this.parts = List.copyOf(parts);
        this.reading = reading;
        this.words = reading.words();
    }

    /** Tells beside each share also the one drawn towards that of all; for parts that are many and small. */
    PartsPanel evened(Map<String, Double> shares) {
        this.evened = Map.copyOf(shares);
        return this;
    }

    @Override
    protected Panel initContent() {
        return new Panel(id, words.say(id + ".title"))
                .noting(words.say("parts.reading"))
                .with(chart())
                .noting(words.say("funnel.referrals"))
                .behind(reading.behind(), words.say(id + ".title"), new BehindChoices(reading).parts(parts))
                .noting(evened.isEmpty() ? "" : words.say("evened"))
                .with(new Explanation(words.say(id + ".explanation")));
    }

    private Component chart() {
        List<String> names = new ArrayList<>();
        List<Map<String, Object>> points = new ArrayList<>();
        List<List<? extends Number>> whiskers = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            FunnelSteps.Step welcomed = parts.get(k).steps().get(FunnelSteps.WELCOMED);
            Figure share = welcomed.knownShare();
            Double value = share == null ? null : share.value();
            String name = words.part(parts.get(k).part());
            names.add(Charts.nameOver(name, figure(welcomed)));
            if (share != null && value != null) {
                points.add(Map.of("value", List.of(value, k), "name", name));
                whiskers.addAll(Charts.whisker(share, 1, k));
            }
        }
        Map<String, Object> point = Charts.option(
                "type",
                "scatter",
                "symbolSize",
                12,
                "itemStyle",
                Map.of("color", Charts.CASCADE),
                "tooltip",
                Map.of("formatter", "{b}"),
                "data",
                points);
        return new EChart(
                        words.say(id + ".alt"),
                        Charts.option(
                                "format", "percent",
                                "grid", Charts.grid(4, 4),
                                "xAxis", Map.of("type", "value", "min", 0, "max", 1, "interval", 0.25),
                                "yAxis", Charts.namesDown(names),
                                "series", List.of(point, Charts.whiskers(whiskers, Charts.CASCADE))),
                        FunnelRows.table(words.say(id + ".table"), words.say(id + ".column"), parts, evened, words),
                        words.say(id + ".file"))
                .withHeight(3.25 * parts.size() + 2 + "rem");
    }

    /** “12 af 60: 20 % (12–32 %)”. */
    private String figure(FunnelSteps.Step welcomed) {
        Figure share = welcomed.knownShare();
        return share == null
                ? words.share(welcomed.share())
                : words.say(
                        "parts.figure",
                        words.count(welcomed.count()),
                        words.numbers().count(share.n()),
                        words.shareWithInterval(share));
    }
}
