package dk.bindeled.data;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.intake.LoadedImport;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The imports the network consists of, newest first, each with the way to take it back. */
final class ImportList extends Section {

    private final Speech speech;
    private final Consumer<LoadedImport> onUndo;

    ImportList(List<LoadedImport> imports, Speech speech, Consumer<LoadedImport> onUndo) {
        this.speech = speech;
        this.onUndo = onUndo;
        addClassNames("card", "imports");
        add(new H2(speech.say("data.imports.title")));
        if (imports.isEmpty()) {
            add(new Paragraph(speech.say("data.imports.none")));
            return;
        }
        OrderedList list = new OrderedList();
        imports.forEach(loaded -> list.add(item(loaded)));
        add(list);
    }

    /** Date and time, as the reader's language writes them. */
    static String moment(ZonedDateTime at, Speech speech) {
        Locale language = speech.language();
        String time = Messages.languageOf(language).equals(Messages.DANISH) ? "HH.mm" : "HH:mm";
        return speech.numbers().date(at.toLocalDate())
                + ", "
                + DateTimeFormatter.ofPattern(time, language).format(at);
    }

    /** Counts in words, those of nothing left out, for instance “1.204 aktører, 3 områder”. */
    static String counts(LoadedImport.Counts counts, Speech speech) {
        List<String> parts = new ArrayList<>();
        add(parts, "areas", counts.areas(), speech);
        add(parts, "actors", counts.actors(), speech);
        add(parts, "ties", counts.ties(), speech);
        add(parts, "referrals", counts.referrals(), speech);
        return parts.isEmpty() ? speech.say("data.count.nothing") : String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, long count, Speech speech) {
        if (count > 0) {
            parts.add(speech.say("data.count." + what, count));
        }
    }

    private ListItem item(LoadedImport loaded) {
        Span name = new Span(loaded.name());
        name.addClassName("content-name");
        Span when = new Span(speech.say(
                "data.imports.when", moment(loaded.at().atZone(ZoneId.systemDefault()), speech), who(loaded.by())));
        when.addClassName("line");
        Div text = new Div(name, when, new Span(speech.say("data.imports.added", counts(loaded.added(), speech))));
        if (loaded.changed().total() > 0) {
            text.add(new Span(speech.say("data.imports.changed", counts(loaded.changed(), speech))));
        }
        text.add(new Span(purpose(loaded.purpose())));
        text.addClassName("import-text");
        NativeButton undo = new NativeButton(speech.say("data.undo"), click -> confirm(loaded));
        undo.addClassName("quiet-button");
        undo.getElement().setAttribute("aria-label", speech.say("data.undo.of", loaded.name()));
        return new ListItem(text, undo);
    }

    private String purpose(ImportPurpose purpose) {
        String what = purpose.isStated()
                ? purpose.text() + " ("
                        + speech.say("kept.basis." + purpose.basis().code()) + ")"
                : speech.say("kept.not-stated");
        LocalDate lastDay = purpose.expiresOn();
        String until = lastDay == null
                ? speech.say("kept.expires.never")
                : speech.say("kept.expires.until", speech.numbers().date(lastDay));
        return speech.say("data.imports.purpose", what, until);
    }

    private String who(String by) {
        return by.equals("administrator") ? speech.say("ui.role.administrator") : by;
    }

    private void confirm(LoadedImport loaded) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(speech.say("data.undo.question", loaded.name()));
        String text = speech.say("data.undo.removes", counts(loaded.added(), speech));
        dialog.setText(
                loaded.changed().total() == 0
                        ? text
                        : text + " " + speech.say("data.undo.restores", counts(loaded.changed(), speech)));
        dialog.setConfirmText(speech.say("data.undo.yes"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(speech.say("data.undo.no"));
        dialog.addConfirmListener(confirmed -> onUndo.accept(loaded));
        dialog.open();
    }
}
