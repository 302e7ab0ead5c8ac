package dk.bindeled.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;

/**
 * One line per screen that whoever is signed in may open. A screen stands here when its view carries {@code @Menu}: {@code title} is the key of its name, {@code order} its
 * place, {@code icon} the name of its icon.
 */
class Navigation extends Nav {

    private final UnorderedList list = new UnorderedList();
    /** Known only while a request is answered, which is when this is made; later it may be shown from work that runs beside it. */
    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries();

    Navigation() {
        addClassName("navigation");
        getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
        add(list);
    }

    /** Shows which screen is open; the links keep the choices. */
    void show(String path, Choices choices) {
        list.removeAll();
        for (MenuEntry entry : entries) {
            String route = route(entry);
            Anchor link = new Anchor(ScreenLink.href(route, choices, Map.of()), "");
            link.add(MainLayout.icon(entry.icon()), new Span(getTranslation(entry.title())));
            if (path.equals(route) || path.startsWith(route + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
    }

    /** The path of a screen without the stroke before it. */
    static String route(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }
}
