package dk.bindeled.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame that all screens share: a way past the navigation for keyboards, the top bar with the four choices, the navigation at the left
 * (at the bottom of a phone), and the screen, at most 1440 pixels wide.
 */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Navigation navigation = new Navigation();
    private final LanguageSwitch languages = new LanguageSwitch();
    private final ChoicesBar choicesBar;
    private final Main main = new Main();

    MainLayout(
            Background background,
            ObjectProvider<NetworkAtHand> network,
            Messages messages,
            AuthenticationContext authentication,
            ObjectProvider<PurposeAtHand> purposes) {
        addClassName("shell");
        choicesBar = new ChoicesBar(background, network, messages);
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#content", getTranslation("ui.skip"));
        skip.addClassName("skip-link");
        // The router would take the jump within the page for a navigation.
        skip.setRouterIgnore(true);
        Span brand = new Span(icon("brand"), new Span(getTranslation("ui.brand")));
        brand.addClassName("brand");
        Div tools = new Div(languages, new SchemeSwitch(), new UserMenu(authentication, purposes));
        tools.addClassName("tools");
        Header header = new Header(brand, choicesBar, tools);
        header.addClassName("top-bar");
        add(skip, header, navigation, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Choices choices = Choices.of(event.getLocation().getQueryParameters());
        navigation.show(event.getLocation().getPath(), choices);
        languages.show(event.getLocation());
        choicesBar.show(event.getLocation(), choices);
    }

    /** Takes note that the address has changed without a navigation. */
    void keep(Location location) {
        languages.show(location);
        choicesBar.keep(location);
    }

    /** Takes note that the page stays as it is, though another one was asked for. */
    void stay() {
        choicesBar.again();
    }

    static Span icon(String name) {
        Span icon = new Span();
        icon.addClassNames("icon", "icon-" + name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
