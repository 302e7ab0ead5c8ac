package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.Ways;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups by name, each with its routes as a bar and in words; a click on a name chooses the group. */
final class GroupTable extends Div {

    private final LinkingReading reading;
    private final Map<String, NativeButton> buttons = new HashMap<>();

    /** @param onChoice told of the group that is chosen */
    GroupTable(LinkingReading reading, Consumer<GroupWays> onChoice) {
        this.reading = reading;
        addClassNames("table-frame", "route-frame");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", reading.say("table.caption"));
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(reading.say("table.caption"));
        caption.addClassName("visually-hidden");
        NativeTableBody body = new NativeTableBody();
        reading.drawn().forEach(group -> body.add(row(group, onChoice)));
        NativeTable table = new NativeTable();
        table.addClassName("route-table");
        table.add(caption, head(), body);
        add(table);
    }

    /** Marks the chosen group and no other. */
    void mark(GroupWays chosen) {
        buttons.forEach((group, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(group.equals(chosen.group()))));
    }

    /** The same as a file. */
    static TableData data(LinkingReading reading) {
        return new TableData(
                reading.say("table.caption"),
                List.of(
                        Column.words(reading.say("column.group")),
                        Column.numbers(reading.say("column.citizens")),
                        Column.words(reading.say("part.none")),
                        Column.words(reading.say("part.one")),
                        Column.words(reading.say("part.several")),
                        Column.words(reading.say("column.two")),
                        Column.words(reading.say("column.institution"))),
                reading.groups().stream().map(group -> cells(reading, group)).toList(),
                reading.say("table.note"));
    }

    /** Routes of a group in the order of {@link RouteBar#PARTS}. */
    static List<RoughShare> shares(LinkingReading reading, Ways ways) {
        return List.of(
                reading.share(ways.none(), ways), reading.share(ways.one(), ways), reading.share(ways.several(), ways));
    }

    private static List<String> cells(LinkingReading reading, GroupWays group) {
        if (!reading.tells(group)) {
            String withheld = withheld(reading, group);
            return List.of(group.label(), withheld, withheld, withheld, withheld, withheld, withheld);
        }
        Ways ways = group.ways();
        return Stream.concat(
                        Stream.of(group.label(), reading.numbers().count(ways.citizens())),
                        Stream.concat(
                                        shares(reading, ways).stream(),
                                        Stream.of(
                                                reading.share(withinTwo(ways), ways),
                                                reading.share(ways.nearInstitution(), ways)))
                                .map(reading::word))
                .toList();
    }

    static int withinTwo(Ways ways) {
        return ways.steps().get(0) + ways.steps().get(1);
    }

    /** Whether nobody is there to be counted is told; everything else that is not told is too little to tell. */
    private static String withheld(LinkingReading reading, GroupWays group) {
        return reading.say(reading.told().tellsGroup(group.group()) ? "row.nobody" : "row.withheld");
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String column : List.of("group", "citizens", "routes", "institution")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(reading.say("column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("numeric", column.equals("citizens"));
            cell.setClassName("route-institution", column.equals("institution"));
            row.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        return head;
    }

    private NativeTableRow row(GroupWays group, Consumer<GroupWays> onChoice) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        if (!reading.tells(group)) {
            name.add(new Span(group.label()));
            NativeTableCell withheld = new NativeTableCell(withheld(reading, group));
            withheld.addClassName("route-withheld");
            withheld.getElement().setAttribute("colspan", "3");
            row.add(withheld);
            return row;
        }
        NativeButton choose = new NativeButton(group.label(), click -> onChoice.accept(group));
        choose.addClassName("route-group");
        choose.getElement().setAttribute("aria-pressed", "false");
        buttons.put(group.group(), choose);
        name.add(choose);
        Ways ways = group.ways();
        NativeTableCell citizens = new NativeTableCell(reading.numbers().count(ways.citizens()));
        citizens.addClassName("numeric");
        NativeTableCell institution = new NativeTableCell(reading.word(reading.share(ways.nearInstitution(), ways)));
        institution.addClassName("route-institution");
        row.add(citizens, routes(ways), institution);
        return row;
    }

    private NativeTableCell routes(Ways ways) {
        List<RoughShare> shares = shares(reading, ways);
        if (shares.contains(RoughShare.WITHHELD)) {
            return new NativeTableCell(reading.word(RoughShare.WITHHELD));
        }
        // what is true of nobody is left out: “no way: none” would be read twice
        Span words = new Span(IntStream.range(0, shares.size())
                .filter(k -> shares.get(k) != RoughShare.NOBODY)
                .mapToObj(k -> reading.say("routes." + RouteBar.PARTS.get(k), reading.word(shares.get(k))))
                .collect(Collectors.joining(" · ")));
        words.addClassNames("line", "route-words");
        return new NativeTableCell(new RouteBar(shares), words);
    }
}
