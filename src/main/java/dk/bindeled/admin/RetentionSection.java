package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.privacy.Retention;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What imports are for, and how long they are kept. */
@org.springframework.stereotype.Component
class RetentionSection implements AdminSection {

    private final Retention retention;
    private final Messages messages;

    RetentionSection(Retention retention, Messages messages) {
        this.retention = retention;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> notice(Choices choices) {
        List<Retention.KeptImport> soon = retention.soon();
        if (soon.isEmpty()) {
            return Optional.empty();
        }
        Speech speech = new Speech(messages, UI.getCurrentOrThrow().getLocale());
        Div notice = new Div(
                new Paragraph(speech.say("admin.retention.soon", soon.size(), Retention.DAYS_OF_WARNING)),
                new ScreenLink(speech.say("admin.retention.soon.link"), "admin", choices, Map.of("section", name())));
        notice.addClassName("admin-notice");
        return Optional.of(notice);
    }

    @Override
    public Component component(Choices choices) {
        return new RetentionPanel(retention, messages);
    }
}
