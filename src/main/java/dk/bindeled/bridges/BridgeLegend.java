package dk.bindeled.bridges;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.List;

/** What the signs mean and how many pairs carry each. */
final class BridgeLegend extends UnorderedList {

    private static final List<BridgeClass> FIRMEST_FIRST = List.of(
            BridgeClass.ROBUST, BridgeClass.THIN, BridgeClass.FRAGILE, BridgeClass.NONE, BridgeClass.NOT_EXPECTED);

    BridgeLegend(PairReading reading, List<PairFigures> pairs) {
        addClassName("bridge-legend");
        getElement().setAttribute("aria-label", reading.say("legend"));
        for (BridgeClass bridgeClass : FIRMEST_FIRST) {
            long count = pairs.stream()
                    .filter(pair -> pair.bridgeClass() == bridgeClass)
                    .count();
            Span number = new Span(reading.numbers().count(count));
            number.addClassName("legend-count");
            ListItem item = new ListItem(
                    new BridgeSymbol(bridgeClass), new Span(PairWords.className(reading, bridgeClass)), number);
            item.setTitle(reading.say("class." + bridgeClass.code() + ".means"));
            add(item);
        }
    }
}
