package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.privacy.Audit;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;

/** Who looked at or changed which person: whether the chain is whole, the newest lines, and the question about one person. */
@org.springframework.stereotype.Component
class AuditSection implements AdminSection {

    private final Audit audit;
    private final Messages messages;

    AuditSection(Audit audit, Messages messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component component(Choices choices) {
        AuditWords words = new AuditWords(new Speech(messages, UI.getCurrent().getLocale()));
        return new Part(audit, words);
    }

    /** The section's parts, one below the other. */
    @StyleSheet("styles/audit.css")
    private static final class Part extends Div {

        Part(Audit audit, AuditWords words) {
            addClassName("audit");
            add(
                    new Paragraph(words.say("admin.audit.what")),
                    new ChainPanel(audit, words),
                    new AuditLookUp(audit, words),
                    new AuditLines(audit, words));
        }
    }
}
