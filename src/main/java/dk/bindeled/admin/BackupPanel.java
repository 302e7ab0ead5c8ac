package dk.bindeled.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import dk.bindeled.backup.BackupMade;
import dk.bindeled.backup.Passphrase;
import dk.bindeled.backup.SafeKeeping;
import dk.bindeled.backup.Seal;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import dk.bindeled.ui.Trouble;
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.ui.Waiting;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The backups of the installation, and one more if someone asks for it. */
@StyleSheet("styles/admin-backup.css")
final class BackupPanel extends Div {

    private final SafeKeeping backups;
    private final Background background;
    private final Speech speech;

    BackupPanel(SafeKeeping backups, Background background, Messages messages) {
        this.backups = backups;
        this.background = background;
        this.speech = new Speech(messages, getLocale());
        addClassName("backup");
        show(null);
    }

    private void show(@Nullable Div news) {
        removeAll();
        if (news != null) {
            add(news);
        }
        add(state(), now());
        add(new BackupList(backups, speech, () -> show(null)));
        add(howToRestore());
    }

    private Section state() {
        Section card = card("admin.backup.state");
        card.add(backups.lastGood()
                .map(last -> new Paragraph(speech.say("admin.backup.last", moment(last.at(), speech))))
                .orElseGet(() -> warning("admin.backup.never")));
        SafeKeeping.Plan plan = backups.plan();
        Instant next = plan.next();
        if (plan.folder() == null || next == null) {
            card.add(warning("admin.backup.unplanned"));
        } else {
            card.add(new Paragraph(speech.say(
                    "admin.backup.planned",
                    plan.folder().toString(),
                    moment(next, speech),
                    plan.daily(),
                    plan.weekly(),
                    plan.monthly())));
            if (!plan.encrypted()) {
                card.add(new Paragraph(speech.say("admin.backup.open")));
            }
        }
        backups.failed().ifPresent(failed -> {
            String why = failed.message(speech.language());
            Paragraph told = warning("admin.backup.failed", moment(failed.at(), speech));
            told.getElement().setAttribute("role", "alert");
            card.add(told, new Paragraph(why.isEmpty() ? speech.say("admin.backup.failed.log") : why));
        });
        return card;
    }

    private Section now() {
        Section card = card("admin.backup.now");
        card.add(new Paragraph(speech.say("admin.backup.now.text")));
        PasswordField passphrase = new PasswordField(speech.say("admin.backup.passphrase"));
        passphrase.setHelperText(speech.say("admin.backup.passphrase.help", Passphrase.FEWEST_CHARACTERS));
        passphrase.getElement().setAttribute("autocomplete", "new-password");
        NativeButton start = new NativeButton(speech.say("admin.backup.start"), click -> {
            Passphrase chosen = Passphrase.of(passphrase.getValue());
            boolean encrypt = !passphrase.isEmpty();
            passphrase.setInvalid(encrypt && !chosen.isLongEnough());
            passphrase.setErrorMessage(speech.say("admin.backup.passphrase.help", Passphrase.FEWEST_CHARACTERS));
            if (!passphrase.isInvalid()) {
                passphrase.clear();
                make(encrypt ? chosen : null);
            }
        });
        start.addClassName("primary-button");
        card.add(passphrase, start);
        return card;
    }

    private void make(@Nullable Passphrase passphrase) {
        UI ui = UI.getCurrent();
        Background.Running[] running = new Background.Running[1];
        Waiting waiting = new Waiting(() -> {
            if (running[0] != null) {
                running[0].cancel();
            }
            show(note("admin.backup.cancelled"));
        });
        removeAll();
        add(waiting);
        running[0] = background.start(
                ui,
                progress -> backups.make(
                        new SafeKeeping.Order(
                                null,
                                passphrase == null ? backups.usualSeal() : Seal.with(passphrase),
                                BackupMade.Origin.SCREEN),
                        progress),
                waiting::show,
                made -> show(note("admin.backup.made", made.file().getFileName().toString())),
                fault -> show(new Div(trouble(fault))));
    }

    private TroublePanel trouble(Throwable fault) {
        String why = SafeKeeping.explain(fault, speech.language());
        return why.isEmpty()
                ? TroublePanel.of(fault)
                : new TroublePanel(new Trouble(
                        speech.say("admin.backup.trouble"), why, speech.say("admin.backup.trouble.advice")));
    }

    private Section howToRestore() {
        Section card = card("admin.backup.restore");
        card.add(
                new Paragraph(speech.say("admin.backup.restore.text")),
                new Pre("./bindeled restore FILE --replace"),
                new Paragraph(speech.say("admin.backup.restore.try")));
        return card;
    }

    private Section card(String title) {
        Section card = new Section(new H3(speech.say(title)));
        card.addClassName("card");
        return card;
    }

    private Div note(String key, Object... places) {
        Div note = new Div(new Paragraph(speech.say(key, places)));
        note.addClassName("backup-note");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private Paragraph warning(String key, Object... places) {
        Paragraph warning = new Paragraph(speech.say(key, places));
        warning.addClassName("backup-warning");
        return warning;
    }

    /** Date and time, as the reader’s language writes them. */
    static String moment(Instant at, Speech speech) {
        ZonedDateTime local = at.atZone(ZoneId.systemDefault());
        String time = Messages.languageOf(speech.language()).equals(Messages.DANISH) ? "HH.mm" : "HH:mm";
        return speech.numbers().date(local.toLocalDate())
                + ", "
                + DateTimeFormatter.ofPattern(time, speech.language()).format(local);
    }
}
