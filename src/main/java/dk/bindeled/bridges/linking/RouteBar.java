package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Three shares of a group as lengths that follow each other: no route, one, several. A picture of the words beside it, told as words to those who do not see it. */
final class RouteBar extends Span {

    /** In the order in which they are drawn and told. */
    static final List<String> PARTS = List.of("none", "one", "several");

    /** @param shares of each of {@link #PARTS} */
    RouteBar(List<RoughShare> shares) {
        addClassName("route-bar");
        getElement().setAttribute("aria-hidden", "true");
        for (int k = 0; k < PARTS.size(); k++) {
            if (shares.get(k).drawn() > 0) {
                Span part = new Span();
                part.addClassNames("route-part", "route-" + PARTS.get(k));
                // in hundreds: parts of less than one in all would leave room behind them
                part.getStyle().setFlexGrow(String.valueOf(100 * shares.get(k).drawn()));
                add(part);
            }
        }
    }

    /** The sign of a part, for the legend. */
    static Span sign(String part) {
        Span sign = new Span();
        sign.addClassNames("route-part", "route-sign", "route-" + part);
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
