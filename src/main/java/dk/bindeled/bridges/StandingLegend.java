package dk.bindeled.bridges;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the tints mean: from far fewer ties than is usual here to far more. */
final class StandingLegend extends UnorderedList {

    private static final List<Standing> FROM_FEWEST =
            List.of(Standing.FAR_BELOW, Standing.BELOW, Standing.USUAL, Standing.ABOVE, Standing.FAR_ABOVE);

    StandingLegend(PairReading reading) {
        addClassNames("bridge-legend", "standing-legend");
        getElement().setAttribute("aria-label", reading.say("standing.legend"));
        for (Standing standing : FROM_FEWEST) {
            Span tint = new Span();
            tint.addClassNames("standing-tint", "stands-" + standing.code());
            tint.getElement().setAttribute("aria-hidden", "true");
            add(new ListItem(tint, new Span(reading.say("standing." + standing.code()))));
        }
    }
}
