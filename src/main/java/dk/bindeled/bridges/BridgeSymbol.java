package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Span;
import dk.bindeled.study.PairFigures.BridgeClass;

/** The sign of a class: a ring that is the fuller, the firmer the bridge. It is always told in words as well. */
final class BridgeSymbol extends Span {

    BridgeSymbol(BridgeClass bridgeClass) {
        addClassNames("bridge-symbol", "bridge-" + bridgeClass.code());
        getElement().setAttribute("aria-hidden", "true");
    }
}
