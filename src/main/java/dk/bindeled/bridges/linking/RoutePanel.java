package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Form;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.ui.AskedBox;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.FormIcon;
import dk.bindeled.ui.ScreenLink;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole in a sentence, the groups as a table, what there is to tell of the chosen one, and groups with the longest way. */
final class RoutePanel extends Section {

    /** As many names as one reads in a sentence. */
    private static final int MOST_FAR = 8;

    private final LinkingReading reading;
    private final NamingGatekeepers naming;
    private final Consumer<GroupWays> onChoice;
    private final RouteWords words;
    private final GroupTable table;
    private final Div chosen = new Div();

    /**
     * The panel.
     *
     * @param group id of the group of the address, or null
     * @param onChoice told of the group that is chosen
     */
    RoutePanel(LinkingReading reading, NamingGatekeepers naming, @Nullable String group, Consumer<GroupWays> onChoice) {
        this.reading = reading;
        this.naming = naming;
        this.onChoice = onChoice;
        this.words = new RouteWords(reading);
        addClassNames("card", "form-linking");
        Paragraph whole = new Paragraph(words.whole());
        whole.addClassName("route-whole");
        table = new GroupTable(reading, this::choose);
        chosen.addClassName("route-chosen");
        chosen.getElement().setAttribute("aria-live", "polite");
        add(new H2(new FormIcon(Form.LINKING), new Span(reading.say("groups.title"))), whole);
        if (!reading.found().groups().isEmpty()) {
            far().forEach(this::add);
            Div columns = new Div(new Div(legend(), table, tools()), chosen);
            columns.addClassName("route-columns");
            add(columns);
        }
        reading.groups().stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .ifPresentOrElse(this::show, () -> chosen.add(line(reading.say("groups.hint"))));
    }

    private void choose(GroupWays group) {
        show(group);
        // on a phone the panel is far below the table
        chosen.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        onChoice.accept(group);
    }

    private void show(GroupWays group) {
        chosen.removeAll();
        chosen.add(new H3(group.label()));
        if (!reading.tells(group)) {
            chosen.add(new Paragraph(reading.say("row.withheld")));
            return;
        }
        table.mark(group);
        if (reading.share(0, group.ways()) == RoughShare.WITHHELD) {
            chosen.add(new Paragraph(reading.say("panel.few")));
            return;
        }
        chosen.add(new H4(reading.say("steps.title")), list(words.steps(group.ways())));
        List<String> through = words.through(group.ways());
        if (!through.isEmpty()) {
            chosen.add(new H4(reading.say("through.title")), list(through));
        }
        chosen.add(new H4(reading.say("gates.title")));
        List<String> gates = words.gates(group);
        if (gates.isEmpty()) {
            chosen.add(new Paragraph(reading.say("gates.none")));
        } else {
            chosen.add(list(gates), line(reading.say("gates.note")));
            if (naming.isOpen()) {
                chosen.add(gatekeepers(group));
            }
        }
        chosen.add(toMap(reading.say("map.group"), group));
    }

    /** The way to those on whom the group's only routes hang. */
    private AskedBox<List<NamingGatekeepers.Named>> gatekeepers(GroupWays group) {
        return new AskedBox<>(
                "gatekeepers",
                new AskedBox.Words(
                        reading.say("who.show"),
                        reading.say("who.hide"),
                        group.label(),
                        reading.say("who.working"),
                        reading.say("who.done"),
                        reading.say("who.outdated")),
                naming::question,
                (ui, onDone, onFault) -> naming.find(ui, group.group(), reading.gates(group), onDone, onFault),
                this::named);
    }

    private List<Component> named(List<NamingGatekeepers.Named> found) {
        return List.of(
                list(found.stream()
                        // by name, which is no ranking
                        .sorted(reading.speech().byName(NamingGatekeepers.Named::name))
                        .map(each -> reading.say(
                                "who.item",
                                each.name(),
                                reading.role(each.gate()),
                                reading.about(each.gate().citizens())))
                        .toList()),
                line(reading.say("who.note")));
    }

    /** Where there is most to gain: not a list of who lacks something, but of where a way could begin. */
    private List<Component> far() {
        return List.of(far("far.route", words.withoutRoute()), far("far.two", words.withoutTwoSteps()));
    }

    private Component far(String key, List<GroupWays> groups) {
        if (groups.isEmpty()) {
            return new Span();
        }
        Paragraph sentence = new Paragraph(new Span(reading.say(key) + " "));
        sentence.addClassName("route-far");
        for (int k = 0; k < Math.min(MOST_FAR, groups.size()); k++) {
            if (k > 0) {
                sentence.add(new Span(", "));
            }
            sentence.add(toMap(groups.get(k).label(), groups.get(k)));
        }
        if (groups.size() > MOST_FAR) {
            sentence.add(new Span(" " + reading.say("far.more", groups.size() - MOST_FAR)));
        }
        sentence.add(new Span(". " + reading.say("far.possibility")));
        return sentence;
    }

    private ScreenLink toMap(String text, GroupWays group) {
        return new ScreenLink(text, "map", reading.choices(), Map.of(ScreenLink.GROUP, group.group()));
    }

    private UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("route-legend");
        legend.getElement().setAttribute("aria-label", reading.say("legend"));
        RouteBar.PARTS.forEach(
                part -> legend.add(new ListItem(RouteBar.sign(part), new Span(reading.say("part." + part)))));
        return legend;
    }

    private Div tools() {
        Div tools = new Div(new CsvDownload(
                reading.say("table.caption"),
                () -> GroupTable.data(reading),
                "bindeled-" + reading.say("file.groups")));
        tools.addClassName("route-tools");
        int all = reading.found().groups().size();
        if (all > LinkingReading.MOST_ROWS) {
            tools.add(line(reading.say("table.largest", LinkingReading.MOST_ROWS, all)));
        }
        return tools;
    }

    private static UnorderedList list(List<String> lines) {
        return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }
}
