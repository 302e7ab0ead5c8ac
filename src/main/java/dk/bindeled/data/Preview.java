package dk.bindeled.data;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.FileCount;
import dk.bindeled.intake.FurtherColumn;
import dk.bindeled.intake.Note;
import dk.bindeled.intake.NoteKind;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TableData;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What uploaded files hold, before anything is stored: counts, further columns to confirm, faults, and the choice to import. */
final class Preview extends Section {

    /** What the one who looks can do. */
    interface Choice {

        /**
         * Imports the rows.
         *
         * @param attributes names of the further columns that become attributes
         * @param acceptFaults true if rows with faults are left out
         */
        void load(Set<String> attributes, boolean acceptFaults);

        /** Forgets the files. */
        void drop();
    }

    /** What is told of columns stands with the columns. */
    private static final Set<NoteKind> OF_COLUMNS = EnumSet.of(NoteKind.COLUMN_REFUSED, NoteKind.COLUMN_NOT_CONFIRMED);

    private static final int MOST_NOTES = 20;

    private final CheckedFolder folder;
    private final Speech speech;
    private final Set<String> attributes = new TreeSet<>();

    /**
     * Shows a folder.
     *
     * @param folder as it was checked
     * @param confirmed further columns confirmed so far
     */
    Preview(CheckedFolder folder, Set<String> confirmed, Speech speech, Choice choice) {
        this.folder = folder;
        this.speech = speech;
        attributes.addAll(confirmed);
        addClassNames("card", "preview", "stack");
        H2 title = new H2(speech.say("data.preview.title", folder.name()));
        title.setId("preview-title");
        title.getElement().setAttribute("tabindex", "-1");
        add(new Div(title, new Paragraph(summary())));
        if (!folder.files().isEmpty()) {
            add(new DataTable(counts()));
        }
        if (folder.hasFaults()) {
            add(new FaultTable(folder, speech));
        }
        addFurtherColumns();
        addNotes();
        add(actions(choice));
        addAttachListener(attached -> title.getElement().callJsFunction("focus"));
    }

    private String summary() {
        long rows = folder.files().stream().mapToLong(FileCount::rows).sum();
        if (!folder.hasRows()) {
            return speech.say("data.preview.nothing");
        }
        return folder.rowsLeftOut() == 0
                ? speech.say("data.preview.all", rows)
                : speech.say("data.preview.some", rows - folder.rowsLeftOut(), rows, folder.rowsLeftOut());
    }

    private TableData counts() {
        return new TableData(
                speech.say("data.preview.counts"),
                List.of(
                        TableData.Column.words(speech.say("data.faults.file")),
                        TableData.Column.numbers(speech.say("data.preview.rows")),
                        TableData.Column.numbers(speech.say("data.preview.good")),
                        TableData.Column.numbers(speech.say("data.preview.left-out"))),
                folder.files().stream()
                        .map(file -> TableData.row(
                                file.file(), count(file.rows()), count(file.good()), count(file.leftOut())))
                        .toList());
    }

    private String count(long number) {
        return speech.numbers().count(number);
    }

    private void addFurtherColumns() {
        if (folder.furtherColumns().isEmpty()) {
            return;
        }
        Div columns = new Div(new H3(speech.say("data.columns.title")), new Paragraph(speech.say("data.columns.text")));
        columns.addClassName("further-columns");
        columns.getElement().setAttribute("role", "group");
        columns.getElement().setAttribute("aria-label", speech.say("data.columns.title"));
        for (FurtherColumn column : folder.furtherColumns()) {
            if (column.refused() == null) {
                columns.add(confirmation(column));
            }
        }
        UnorderedList refused = new UnorderedList();
        for (FurtherColumn column : folder.furtherColumns()) {
            if (column.refused() != null) {
                Span name = new Span(column.name());
                name.addClassName("content-name");
                refused.add(new ListItem(name, new Span(column.refused().text(speech.language()))));
            }
        }
        if (refused.getComponentCount() > 0) {
            refused.addClassName("contents");
            columns.add(new H3(speech.say("data.columns.refused")), refused);
        }
        add(columns);
    }

    private Checkbox confirmation(FurtherColumn column) {
        Checkbox box = new Checkbox(speech.say("data.columns.column", column.name(), column.filled()));
        box.setValue(attributes.contains(column.name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                attributes.add(column.name());
            } else {
                attributes.remove(column.name());
            }
        });
        return box;
    }

    private void addNotes() {
        List<Note> notes = folder.notes().stream()
                .filter(note -> !OF_COLUMNS.contains(note.kind()))
                .toList();
        if (notes.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        notes.stream()
                .limit(MOST_NOTES)
                .map(note -> new ListItem(note.sentence(speech.language())))
                .forEach(list::add);
        if (notes.size() > MOST_NOTES) {
            list.add(new ListItem(speech.say("data.notes.more", notes.size() - MOST_NOTES)));
        }
        add(new Div(new H3(speech.say("data.notes.title")), list));
    }

    private Div actions(Choice choice) {
        Div actions = new Div();
        actions.addClassNames("actions", "import-actions");
        NativeButton load = new NativeButton(speech.say("data.import"));
        load.addClassName("primary-button");
        load.setEnabled(!folder.hasFaults() && folder.hasRows());
        NativeButton drop = new NativeButton(speech.say("data.drop"), click -> choice.drop());
        drop.addClassName("quiet-button");
        if (folder.hasFaults() && folder.hasRows()) {
            Checkbox accept = new Checkbox(speech.say("data.accept", folder.rowsLeftOut()));
            accept.setId("accept-faults");
            accept.addValueChangeListener(change -> load.setEnabled(change.getValue()));
            add(accept);
        }
        load.addClickListener(click -> choice.load(Set.copyOf(attributes), folder.hasFaults()));
        actions.add(load, drop);
        return actions;
    }
}
