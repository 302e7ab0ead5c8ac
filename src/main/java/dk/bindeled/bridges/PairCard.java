package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.ui.ScreenLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pair of groups: names, class, a sentence, why it matters, and the figures behind it. */
final class PairCard extends Div {

    private static final Set<BridgeClass> WORTH_INTRODUCING =
            EnumSet.of(BridgeClass.NONE, BridgeClass.FRAGILE, BridgeClass.THIN);

    PairCard(PairReading reading, PairFigures pair) {
        addClassName("pair");
        PairWords words = new PairWords(reading, pair);
        H3 names = new H3(words.names());
        names.getElement().setAttribute("aria-label", words.spokenNames());
        Span bridgeClass = new Span(new BridgeSymbol(pair.bridgeClass()), new Span(words.className()));
        bridgeClass.addClassNames("pair-class", "bridge-" + pair.bridgeClass().code());
        Div heading = new Div(names, bridgeClass);
        heading.addClassName("pair-heading");
        add(heading, new Paragraph(words.sentence()));
        String why = new WhyItMatters(reading, pair).sentence();
        if (!why.isEmpty()) {
            Paragraph matters = new Paragraph(why);
            matters.addClassName("pair-why");
            add(matters);
        }
        List<String> facts = words.facts();
        if (!facts.isEmpty()) {
            UnorderedList list =
                    new UnorderedList(facts.stream().map(ListItem::new).toArray(ListItem[]::new));
            list.addClassNames("pair-facts", "line");
            add(list);
        }
        Introducing introducing = reading.introducing();
        if (introducing == null || !introducing.isOpen() || !reading.mayShow(pair)) {
            return;
        }
        Div boxes = new Div();
        boxes.addClassName("pair-boxes");
        if (WORTH_INTRODUCING.contains(pair.bridgeClass())) {
            boxes.add(new TellIntroductions(reading, pair, introducing).box(words.spokenNames()));
        }
        if (pair.directTies() > 0 || (pair.sharedMembers() > 0 && reading.mayShowShared(pair))) {
            boxes.add(new TellBehind(reading, pair, introducing).box(words.spokenNames()));
        }
        if (!reading.matrix().across() && !reading.ofBodies()) {
            boxes.add(new ScreenLink(
                    reading.say("what_if"),
                    BridgePart.WHAT_IF.route(),
                    introducing.choices(),
                    Map.of(ScreenLink.PAIR, reading.key(pair.a(), pair.b()))));
        }
        add(boxes);
    }
}
