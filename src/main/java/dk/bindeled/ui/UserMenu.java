package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;

/** Who is signed in, what for, and the way out. */
class UserMenu extends NativeDetails {

    private final Paragraph said = new Paragraph();

    UserMenu(AuthenticationContext authentication, ObjectProvider<PurposeAtHand> purposes) {
        addClassName("user-menu");
        String name = authentication.getPrincipalName().orElse("");
        Span label = new Span(MainLayout.icon("user"), new Span(roleName(name)));
        label.getElement().setAttribute("title", getTranslation("ui.user"));
        setSummary(label);
        NativeButton out = new NativeButton(getTranslation("ui.sign-out"), click -> authentication.logout());
        out.addClassName("quiet-button");
        Div content = new Div(out);
        PurposeAtHand purpose = purposes.getIfAvailable();
        if (purpose != null && purpose.concerns()) {
            NativeButton change = new NativeButton(
                    getTranslation("purpose.change"),
                    click -> new PurposeDialog(purpose, () -> UI.getCurrent().refreshCurrentRoute(false)).open());
            change.addClassName("quiet-button");
            said.addClassName("line");
            content.addComponentAsFirst(change);
            content.addComponentAsFirst(said);
            tell(purpose);
            addToggleListener(toggle -> tell(purpose));
        }
        setContent(content);
    }

    private void tell(PurposeAtHand purpose) {
        said.setText(purpose.said()
                .map(code -> getTranslation("purpose.said", getTranslation("purpose." + code)))
                .orElse(getTranslation("purpose.unsaid")));
    }

    private String roleName(String name) {
        return name.equals("administrator") ? getTranslation("ui.administrator") : name;
    }
}
