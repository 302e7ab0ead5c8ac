package dk.bindeled.rings;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.ScreenLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways to the parts of the screen. */
final class PartLinks extends Nav {

    PartLinks(Part shown, Choices choices) {
        addClassName("rings-parts");
        getElement().setAttribute("aria-label", getTranslation("rings.nav.label"));
        UnorderedList list = new UnorderedList();
        for (Part part : Part.values()) {
            Anchor link = new Anchor(href(part, "", choices), getTranslation("rings.nav." + part.code()));
            link.addClassName("rings-part-" + part.code());
            if (part == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }

    private static String href(Part part, String by, Choices choices) {
        return ScreenLink.href(RingsView.ROUTE, choices, address(part, by));
    }

    /** What a part adds to the address. */
    static Map<String, String> address(Part part, String by) {
        Map<String, String> address = new LinkedHashMap<>();
        if (part != Part.RINGS) {
            address.put(Part.PARAMETER, part.code());
        }
        if (!by.isEmpty()) {
            address.put(Part.BY, by);
        }
        return address;
    }
}
