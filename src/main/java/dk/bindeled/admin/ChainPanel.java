package dk.bindeled.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.Break;
import dk.bindeled.privacy.Verification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Whether the chain is whole or where it is broken, and the ways to take it along. */
final class ChainPanel extends Div {

    private final transient AuditWords words;
    private final Div state = new Div();

    ChainPanel(Audit audit, AuditWords words) {
        this.words = words;
        addClassNames("card", "audit-chain");
        state.getElement().setAttribute("role", "status");
        NativeButton check = new NativeButton(words.say("admin.audit.check"), click -> {
            tell(audit.verify());
            state.add(new Paragraph(words.say("admin.audit.checked")));
        });
        check.addClassName("quiet-button");
        Div tools = new Div(
                check,
                download("admin.audit.export.lines", "jsonl", audit::exportLines),
                download("admin.audit.export.table", "csv", audit::exportTable));
        tools.addClassName("audit-tools");
        add(state, tools);
        tell(audit.state());
    }

    /** Writes what is downloaded. */
    private interface Export {
        void to(OutputStream out) throws IOException;
    }

    private Anchor download(String key, String ending, Export export) {
        String file = words.say("admin.audit.file") + "." + ending;
        Anchor link = new Anchor();
        link.setText(words.say(key));
        link.setHref(DownloadHandler.fromInputStream(event -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            export.to(bytes);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes.toByteArray()), file, "application/octet-stream", bytes.size());
        }));
        link.addClassName("quiet-button");
        return link;
    }

    private void tell(Verification found) {
        state.removeAll();
        if (found.intact()) {
            state.add(new Paragraph(
                    found.last() == 0
                            ? words.say("admin.audit.empty")
                            : words.say("admin.audit.intact", found.last())));
            return;
        }
        Paragraph broken =
                new Paragraph(words.say("admin.audit.broken", found.breaks().size()));
        broken.addClassName("audit-broken");
        UnorderedList places = new UnorderedList();
        for (Break place : found.breaks()) {
            places.add(new ListItem(words.of(place)));
        }
        state.add(broken, places, new Paragraph(words.say("admin.audit.broken.advice")));
    }
}
