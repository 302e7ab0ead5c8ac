package dk.bindeled.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dk.bindeled.backup.BackupMade;
import dk.bindeled.backup.SafeKeeping;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.Locale;

/** The backups there are, newest first, each with what has become of it. */
final class BackupList extends Section {

    private static final double MEGABYTE = 1e6;

    private final SafeKeeping backups;
    private final Speech speech;
    private final Runnable onChange;

    BackupList(SafeKeeping backups, Speech speech, Runnable onChange) {
        this.backups = backups;
        this.speech = speech;
        this.onChange = onChange;
        addClassNames("card", "backup-list");
        add(new H3(speech.say("admin.backup.list")));
        List<BackupMade> made = backups.list();
        if (made.isEmpty()) {
            add(new Paragraph(speech.say("admin.backup.none")));
            return;
        }
        OrderedList list = new OrderedList();
        made.forEach(each -> list.add(item(each)));
        add(list);
    }

    private ListItem item(BackupMade made) {
        Span when = new Span(BackupPanel.moment(made.at(), speech));
        when.addClassName("backup-when");
        Span what = new Span(speech.say(
                "admin.backup.what",
                speech.numbers().decimal(made.bytes() / MEGABYTE, 1),
                speech.say("admin.backup.origin." + code(made.origin())),
                speech.say(made.encrypted() ? "admin.backup.encrypted" : "admin.backup.not-encrypted"),
                speech.say(made.verified() ? "admin.backup.verified" : "admin.backup.not-verified")));
        Span where = new Span(made.file().toString());
        where.addClassName("line");
        Span checksum = new Span("SHA-256 " + made.sha256());
        checksum.addClassName("line");
        Div text = new Div(when, what, where, checksum);
        text.addClassName("backup-text");
        BackupMade.State state = backups.state(made);
        if (state == BackupMade.State.PRESENT) {
            return new ListItem(text, download(made));
        }
        Span gone = new Span(speech.say("admin.backup.state." + code(state)));
        gone.addClassName("backup-warning");
        text.add(gone);
        NativeButton forget = new NativeButton(speech.say("admin.backup.forget"), click -> {
            backups.forget(made);
            onChange.run();
        });
        forget.addClassName("quiet-button");
        return new ListItem(text, forget);
    }

    private Anchor download(BackupMade made) {
        Anchor link = new Anchor();
        link.setText(speech.say("admin.backup.download"));
        link.getElement()
                .setAttribute(
                        "aria-label", speech.say("admin.backup.download.of", BackupPanel.moment(made.at(), speech)));
        link.setHref(DownloadHandler.fromInputStream(event -> new DownloadResponse(
                backups.open(made), made.file().getFileName().toString(), "application/octet-stream", made.bytes())));
        link.addClassName("quiet-button");
        return link;
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
