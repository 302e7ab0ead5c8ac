package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who is signed in, and the way out. */
class UserMenu extends NativeDetails {

    UserMenu(AuthenticationContext authentication) {
        addClassName("user-menu");
        String name = authentication.getPrincipalName().orElse("");
        Span label = new Span(MainLayout.icon("user"), new Span(roleName(name)));
        label.getElement().setAttribute("title", getTranslation("ui.user"));
        setSummary(label);
        NativeButton out = new NativeButton(getTranslation("ui.sign-out"), click -> authentication.logout());
        out.addClassName("quiet-button");
        setContent(new Div(out));
    }

    private String roleName(String name) {
        return name.equals("administrator") ? getTranslation("ui.administrator") : name;
    }
}
