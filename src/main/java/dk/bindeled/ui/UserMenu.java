package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/** Who is signed in, as what and what for, and what he can do about it: his password, and the ways out. */
class UserMenu extends NativeDetails {

    private static final List<String> ROLES = List.of("ADMINISTRATOR", "COORDINATOR", "ANALYST", "READER");
    /** What whoever opened the link of the console is called. */
    private static final String BY_LINK = "administrator";

    private final Paragraph said = new Paragraph();

    UserMenu(AuthenticationContext authentication, ObjectProvider<PurposeAtHand> purposes) {
        addClassName("user-menu");
        String name = authentication.getPrincipalName().orElse("");
        String role = ROLES.stream()
                .filter(authentication::hasRole)
                .findFirst()
                .map(found -> getTranslation("ui.role." + found.toLowerCase(Locale.ROOT)))
                .orElse("");
        Span label = new Span(MainLayout.icon("user"), new Span(name.equals(BY_LINK) ? role : name));
        label.getElement().setAttribute("title", getTranslation("ui.user"));
        setSummary(label);
        Div menu = new Div();
        if (!name.equals(BY_LINK)) {
            Span who = new Span(role);
            who.addClassName("user-role");
            menu.add(who, page("ui.password", "/account/password"));
        }
        NativeButton out = new NativeButton(getTranslation("ui.sign-out"), click -> authentication.logout());
        out.addClassName("quiet-button");
        PurposeAtHand purpose = purposes.getIfAvailable();
        if (purpose != null && purpose.concerns()) {
            NativeButton change = new NativeButton(
                    getTranslation("looking.change"),
                    click -> new PurposeDialog(purpose, () -> UI.getCurrent().refreshCurrentRoute(false)).open());
            change.addClassName("quiet-button");
            said.addClassName("line");
            menu.add(said, change);
            tell(purpose);
            addToggleListener(toggle -> tell(purpose));
        }
        menu.add(out, page("ui.sign-out-everywhere", "/account/sessions"));
        setContent(menu);
    }

    private void tell(PurposeAtHand purpose) {
        said.setText(purpose.said()
                .map(code -> getTranslation("looking.said", getTranslation("looking." + code)))
                .orElse(getTranslation("looking.unsaid")));
    }

    /** A plain page of the server, not one of the screens. */
    private Anchor page(String key, String address) {
        Anchor anchor = new Anchor(address, getTranslation(key));
        anchor.setRouterIgnore(true);
        anchor.addClassName("quiet-button");
        return anchor;
    }
}
