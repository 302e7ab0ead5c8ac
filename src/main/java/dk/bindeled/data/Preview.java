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
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.ui.DataTable;
import dk.bindeled.ui.PurposeFields;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.TableData;
import java.time.LocalDate;
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
         * @param purpose what the rows are kept for
         */
        void load(Set<String> attributes, boolean acceptFaults, ImportPurpose purpose);

        /** Forgets the files. */
        void drop();
    }

    /** What is told of columns stands with the columns. */
    private static final Set<NoteKind> OF_COLUMNS = EnumSet.of(NoteKind.COLUMN_REFUSED, NoteKind.COLUMN_NOT_CONFIRMED);

    private static final int MOST_NOTES = 20;

    private final CheckedFolder folder;
    private final Speech speech;
    private final Set<String> attributes = new TreeSet<>();
    private final NativeButton load = new NativeButton();
    private final Checkbox accept = new Checkbox();
    private final Paragraph missing = new Paragraph();
    private final PurposeFields purpose;

    /**
     * Shows a folder.
     *
     * @param folder as it was checked
     * @param confirmed further columns confirmed so far
     * @param proposed what the rows may be for
     * @param today the earliest day that can be the last on which they are kept
     */
    Preview(
            CheckedFolder folder,
            Set<String> confirmed,
            ImportPurpose proposed,
            LocalDate today,
            Speech speech,
            Choice choice) {
        this.folder = folder;
        this.speech = speech;
        this.purpose = new PurposeFields(proposed, today, speech, this::allow);
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
        if (folder.hasRows()) {
            addPurpose();
        }
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
        load.setText(speech.say("data.import"));
        load.addClassName("primary-button");
        NativeButton drop = new NativeButton(speech.say("data.drop"), click -> choice.drop());
        drop.addClassName("quiet-button");
        if (folder.hasFaults() && folder.hasRows()) {
            accept.setLabel(speech.say("data.accept", folder.rowsLeftOut()));
            accept.setId("accept-faults");
            accept.addValueChangeListener(change -> allow());
            add(accept);
        }
        load.addClickListener(click ->
                purpose.value().ifPresent(stated -> choice.load(Set.copyOf(attributes), folder.hasFaults(), stated)));
        allow();
        actions.add(load, drop);
        return actions;
    }

    private void addPurpose() {
        missing.setText(speech.say("kept.missing"));
        missing.getElement().setAttribute("role", "status");
        add(new Div(new H3(speech.say("kept.title")), new Paragraph(speech.say("kept.intro")), purpose, missing));
    }

    /** The rows can be imported once it is said what they are for, and that those with faults are left out. */
    private void allow() {
        boolean stated = purpose.value().isPresent();
        missing.setVisible(!stated);
        load.setEnabled(folder.hasRows() && stated && (!folder.hasFaults() || accept.getValue()));
    }
}
