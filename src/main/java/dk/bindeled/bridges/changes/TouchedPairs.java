package dk.bindeled.bridges.changes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.ScenarioPair;
import dk.bindeled.ui.Speech;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pairs of groups with their class before and after, those whose class is another first. Of small groups the class only. */
public final class TouchedPairs extends Div {

    private static final int MOST = 12;

    private final transient Speech speech;
    private final transient Predicate<ScenarioPair> visible;

    /**
     * The pairs.
     *
     * @param visible true of those of which more than the class may be shown
     */
    public TouchedPairs(Speech speech, Predicate<ScenarioPair> visible, List<ScenarioPair> pairs) {
        this.speech = speech;
        this.visible = visible;
        addClassName("whatif-pairs");
        UnorderedList list = new UnorderedList();
        pairs.stream()
                .sorted(Comparator.comparing((ScenarioPair pair) -> !pair.changesClass())
                        .thenComparing(speech.byName(pair -> pair.aLabel() + " " + pair.bLabel())))
                .limit(MOST)
                .forEach(pair -> list.add(item(pair)));
        add(list);
        if (pairs.size() > MOST) {
            Paragraph more = new Paragraph(speech.say("whatif.pairs.more", pairs.size() - MOST));
            more.addClassName("line");
            add(more);
        }
    }

    private ListItem item(ScenarioPair pair) {
        Span names = new Span(speech.say("whatif.pair.names", pair.aLabel(), pair.bLabel()));
        names.addClassName("whatif-pair-names");
        Span classes = new Span();
        classes.addClassName("whatif-classes");
        ScenarioPair.State before = pair.before();
        ScenarioPair.State after = pair.after();
        if (pair.changesClass()) {
            classes.add(state(before), arrow(), state(after));
            classes.addClassName("whatif-changed");
        } else {
            classes.add(symbol(after), new Span(speech.say("whatif.pair.same", said(after))));
        }
        ListItem item = new ListItem(names, classes);
        if (before != null && after != null && visible.test(pair)) {
            Span facts = new Span(speech.say(
                    "whatif.pair.facts",
                    before.independentBridges(),
                    after.independentBridges(),
                    before.directTies(),
                    after.directTies()));
            facts.addClassName("whatif-facts");
            item.add(facts);
        }
        return item;
    }

    private String said(ScenarioPair.@Nullable State state) {
        return state == null
                ? speech.say("whatif.pair.gone")
                : speech.say("bridges.class." + state.bridgeClass().code());
    }

    private Span state(ScenarioPair.@Nullable State state) {
        Span told = new Span(new Span(said(state)));
        told.addClassName("whatif-class");
        if (state != null) {
            told.addComponentAsFirst(symbol(state));
        }
        return told;
    }

    private Span arrow() {
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("role", "img");
        arrow.getElement().setAttribute("aria-label", speech.say("whatif.pair.becomes"));
        return arrow;
    }

    private static Span symbol(ScenarioPair.@Nullable State state) {
        Span symbol = new Span();
        BridgeClass bridgeClass = state == null ? BridgeClass.UNKNOWN : state.bridgeClass();
        symbol.addClassNames("bridge-symbol", "bridge-" + bridgeClass.code());
        symbol.getElement().setAttribute("aria-hidden", "true");
        return symbol;
    }
}
