package dk.bindeled.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.ui.Choices;

/** What is set for the whole installation. */
@org.springframework.stereotype.Component
class InstallationSection implements AdminSection {

    private final Suppression suppression;

    InstallationSection(Suppression suppression) {
        this.suppression = suppression;
    }

    @Override
    public String name() {
        return "installation";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component component(Choices choices) {
        return new Div(new Paragraph(I18NProvider.translate("admin.installation.limit", suppression.limit())));
    }
}
