package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.study.PairFigures;
import java.util.List;
import java.util.function.Consumer;

/** What is most unusual in this network, in words: the pairs that stand out, a click on one looks at it. */
final class StandingOutLine extends Div {

    /** As many as one takes in at a glance. */
    private static final int MOST = 3;

    StandingOutLine(PairReading reading, GapCells cells, Consumer<PairFigures> onChoice) {
        addClassName("standing-out");
        List<PairFigures> all = cells.standingOut();
        List<PairFigures> most = all.stream().limit(MOST).toList();
        add(new Paragraph(
                most.isEmpty()
                        ? reading.say("standing.none")
                        : reading.say("standing.first", most.size(), all.size())));
        UnorderedList list = new UnorderedList();
        for (PairFigures pair : most) {
            PairWords words = new PairWords(reading, pair);
            NativeButton look = new NativeButton(words.names(), click -> onChoice.accept(pair));
            look.addClassName("link-button");
            look.setAriaLabel(words.spokenNames());
            ListItem item = new ListItem(look);
            item.add(words.beside());
            list.add(item);
        }
        if (!most.isEmpty()) {
            add(list);
        }
    }
}
