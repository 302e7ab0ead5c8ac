package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Persons whom a simulation names, with their groups and, where that is what is asked, a figure of each. Whoever may look at persons one by one sees them in the order of names, which is no
 * ranking; everyone else is told that they are not shown.
 */
final class NamedPersons {

    private final Reading reading;
    private final SimulatedMark mark;

    NamedPersons(Reading reading, SimulatedMark mark) {
        this.reading = reading;
        this.mark = mark;
    }

    /**
     * One of them.
     *
     * @param id stable id
     * @param label name, or the id
     * @param figures as they are written
     */
    record One(String id, String label, List<String> figures) {

        One {
            figures = List.copyOf(figures);
        }
    }

    /**
     * The table, or the sentence in its place.
     *
     * @param key part of the messages' keys
     * @param headings what the figures are
     */
    Component of(String key, List<String> headings, List<One> persons) {
        if (!reading.behind().isOpen()) {
            return note("persons.hidden");
        }
        if (persons.isEmpty()) {
            return new Div();
        }
        Div place = new Div();
        if (reading.behind().names().asks()) {
            NativeButton show = new NativeButton(
                    reading.say("persons.show"),
                    click -> reading.behind().whenSaid(() -> fill(place, key, headings, persons)));
            show.addClassName("quiet-button");
            place.add(show);
        } else {
            fill(place, key, headings, persons);
        }
        return place;
    }

    private void fill(Div place, String key, List<String> headings, List<One> persons) {
        CsvDownload file = new CsvDownload(
                reading.say(key + ".table"),
                () -> table(Deed.EXPORTED, key, headings, persons),
                reading.say(key + ".file"));
        Div tools = new Div(file);
        tools.addClassName("chart-tools");
        place.removeAll();
        place.add(note("persons.order"), new DataTable(table(Deed.LOOKED_AT, key, headings, persons)), tools);
    }

    /** The table, once the look at the persons has been recorded. */
    private TableData table(Deed deed, String key, List<String> headings, List<One> persons) {
        PersonNames.Named named = reading.behind()
                .names()
                .look(deed, "rings.simulated", persons.stream().map(One::id).toList());
        Groups groups = reading.snapshot().groups();
        List<Column> columns = new ArrayList<>(List.of(Column.words(reading.say("persons.name"))));
        if (groups.count() > 0) {
            columns.add(Column.words(reading.say("persons.group")));
        }
        headings.forEach(heading -> columns.add(mark.numbers(heading)));
        List<List<String>> rows = new ArrayList<>();
        for (One one : persons) {
            List<String> row = new ArrayList<>(List.of(named.of(one.id(), one.label())));
            if (groups.count() > 0) {
                row.add(groupsOf(one.id()));
            }
            row.addAll(one.figures());
            rows.add(row);
        }
        rows.sort(reading.words().speech().byName(row -> row.getFirst()));
        return mark.table(reading.say(key + ".table"), columns, rows);
    }

    private String groupsOf(String id) {
        Snapshot snapshot = reading.snapshot();
        int v = snapshot.indexOf(id);
        return v < 0 || v >= snapshot.size()
                ? ""
                : Arrays.stream(snapshot.groups().groupsOf(v))
                        .mapToObj(snapshot.groups()::label)
                        .collect(Collectors.joining(", "));
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(reading.say(key));
        note.addClassName("line");
        return note;
    }
}
