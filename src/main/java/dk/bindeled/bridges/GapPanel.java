package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.study.GroupFigures;
import dk.bindeled.study.PairFigures;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The matrix with its legend, the chosen pair, and the same as a table and a file. */
final class GapPanel extends Section {

    /** Groups beyond which a matrix can no longer be read. */
    static final int MOST_GROUPS = 30;

    private final PairReading reading;
    private final Div chosen = new Div();
    private final GapMatrix matrix;
    private final Consumer<PairFigures> onChoice;

    /**
     * The panel.
     *
     * @param pair the pair of the address, as {@link GapMatrix#key} writes it, or null
     * @param group id of the group of the address, or null; a pair goes before it
     * @param onChoice told of the pair that is clicked
     */
    GapPanel(PairReading reading, @Nullable String pair, @Nullable String group, Consumer<PairFigures> onChoice) {
        this.reading = reading;
        this.onChoice = onChoice;
        addClassName("card");
        List<GroupFigures> groups = groupsShown();
        Set<String> ids = new HashSet<>(groups.stream().map(GroupFigures::group).toList());
        // A town has tens of thousands of pairs: only those that are drawn are found by name.
        Map<String, PairFigures> drawn = new HashMap<>();
        for (PairFigures found : reading.result().pairs()) {
            if (ids.contains(found.a()) && ids.contains(found.b())) {
                drawn.put(GapMatrix.key(found.a(), found.b()), found);
            }
        }
        matrix = new GapMatrix(reading, groups, drawn, this::choose);
        chosen.addClassName("gap-chosen");
        chosen.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(reading.say("matrix.title")),
                new BridgeLegend(reading, reading.result().pairs()),
                matrix);
        int all = reading.result().groups().size();
        if (all > groups.size()) {
            add(line(reading.say("matrix.largest", groups.size(), all)));
        }
        add(chosen, table(found -> ids.contains(found.a()) && ids.contains(found.b())));
        PairFigures asked = reading.result().pairs().stream()
                .filter(found ->
                        pair != null && GapMatrix.key(found.a(), found.b()).equals(pair))
                .findFirst()
                .orElse(null);
        if (asked != null) {
            show(asked);
            return;
        }
        reading.result().groups().stream()
                .filter(found -> found.group().equals(group))
                .findFirst()
                .ifPresentOrElse(this::show, () -> chosen.add(line(reading.say("matrix.hint"))));
    }

    /** The pairs of one group, those first where there is most to do. */
    private void show(GroupFigures group) {
        matrix.mark(group);
        List<PairFigures> pairs = PairsOfGroup.of(group.group(), reading);
        chosen.add(new H3(reading.say("group.title", group.label())));
        pairs.stream().limit(PairsOfGroup.MOST).forEach(pair -> chosen.add(new PairCard(reading, pair)));
        if (pairs.size() > PairsOfGroup.MOST) {
            chosen.add(line(reading.say("group.more", pairs.size() - PairsOfGroup.MOST)));
        }
    }

    private void choose(PairFigures pair) {
        show(pair);
        onChoice.accept(pair);
    }

    private void show(PairFigures pair) {
        chosen.removeAll();
        chosen.add(new PairCard(reading, pair));
        matrix.mark(pair);
    }

    /** By name; where there are too many, the largest. */
    private List<GroupFigures> groupsShown() {
        return reading.result().groups().stream()
                .sorted(Comparator.comparingInt(GroupFigures::persons)
                        .reversed()
                        .thenComparing(GroupFigures::group))
                .limit(MOST_GROUPS)
                .sorted(reading.speech().byName(GroupFigures::label).thenComparing(GroupFigures::group))
                .toList();
    }

    private Div table(Predicate<PairFigures> wanted) {
        NativeDetails details = new NativeDetails(getTranslation("ui.chart.table"));
        details.addClassName("gap-table");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()
                    && details.getContent().getChildren().findAny().isEmpty()) {
                details.setContent(new DataTable(GapTable.of(reading, wanted)));
            }
        });
        details.setContent(new Div());
        Div tools = new Div(
                new CsvDownload(
                        reading.say("table.caption"),
                        () -> GapTable.of(reading, pair -> true),
                        "bindeled-" + reading.say("file")),
                details);
        tools.addClassName("gap-tools");
        return tools;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }
}
