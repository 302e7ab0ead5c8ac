package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.ScreenLink;
import java.util.Map;

/** The ways to the pages of Bridges; they keep the four choices. */
public final class BridgeParts extends Nav {

    /** The ways, as seen from the page {@code shown}. */
    public BridgeParts(BridgePart shown, Choices choices) {
        addClassName("bridge-parts");
        getElement().setAttribute("aria-label", getTranslation("bridges.parts.label"));
        UnorderedList list = new UnorderedList();
        for (BridgePart part : BridgePart.values()) {
            Anchor link = new Anchor(
                    ScreenLink.href(part.route(), choices, Map.of()), getTranslation("bridges.parts." + part.code()));
            if (part == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
