package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whose rings go on: persons per ring, by the kind of guide who set the ring going. */
final class RolesPanel extends Composite<Panel> {

    /** A fill for each role; the patterns that charts lay over them tell them apart where colours do not. */
    private static final Map<String, String> FILLS = Map.of(
            "ambassador",
            Charts.CASCADE,
            "community_guide",
            Charts.CASCADE_WASH,
            ReproductionCount.STAFF,
            "var(--bindeled-chance)",
            "professional",
            "var(--bindeled-chance)",
            "citizen",
            "var(--rings-light)",
            "unknown",
            "var(--bindeled-line)",
            VisibleRings.COLD,
            "var(--bindeled-withheld)");

    private static final List<String> NAMED =
            List.of("ambassador", "community_guide", ReproductionCount.STAFF, "professional", "citizen");

    private final Reading reading;
    private final VisibleRings rings;
    private final RingWords words;

    RolesPanel(Reading reading) {
        this.reading = reading;
        this.rings = reading.rings();
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("roles", words.say("roles.title"));
        for (int role = 0; role < rings.roles().size(); role++) {
            String code = rings.roles().get(role);
            int last = rings.lastRing(role);
            if (last > 0 && NAMED.contains(code)) {
                panel.saying(
                        words.say(finding(last, rings.isHiddenBeyond(role, last)), words.say("whose." + code), last));
            }
        }
        return panel.with(chart())
                .noting(words.say("roles.persons"))
                .behind(reading.behind(), words.say("roles.title"), new BroughtBy(reading).roles())
                .with(new Explanation(words.say("roles.explanation")));
    }

    private static String finding(int last, boolean hiddenBeyond) {
        if (last == 1) {
            return hiddenBeyond ? "roles.mostly-stops" : "roles.stops";
        }
        return hiddenBeyond ? "roles.at-least" : "roles.goes-on";
    }

    private Component chart() {
        List<String> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.role"))));
        for (int ring = 0; ring < rings.rings(); ring++) {
            names.add(words.ring(ring));
            columns.add(Column.numbers(words.ring(ring)));
        }
        List<Map<String, Object>> series = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int role = 0; role < rings.roles().size(); role++) {
            String code = rings.roles().get(role);
            List<ShownCount> counts = rings.counts().get(role);
            series.add(Charts.option(
                    "type",
                    "bar",
                    "name",
                    words.role(code),
                    "barMaxWidth",
                    28,
                    "data",
                    counts.stream()
                            .map(count -> Charts.bar(count, words.withheld()))
                            .toList(),
                    "label",
                    Map.of("show", false, "position", "top"),
                    "itemStyle",
                    Map.of("color", FILLS.getOrDefault(code, Charts.CHANCE), "borderRadius", List.of(3, 3, 0, 0))));
            List<String> row = new ArrayList<>(List.of(words.role(code)));
            counts.forEach(count -> row.add(words.count(count)));
            rows.add(row);
        }
        return new EChart(
                        words.say("roles.alt"),
                        Charts.option(
                                "format", "count",
                                "aria", Charts.patterns(),
                                "legend", Map.of("top", 0, "left", 0, "itemGap", 16),
                                "grid", Charts.grid(56, 4),
                                "xAxis", Charts.namesAcross(names),
                                "yAxis", Map.of("type", "value", "minInterval", 1),
                                "series", series,
                                "media", Charts.legendLines(series.size())),
                        new TableData(words.say("roles.table"), columns, rows),
                        words.say("roles.file"))
                .withHeight("18rem");
    }
}
