package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Pair;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One pair: the ladder, where the two stand, which step is wanted and what it takes. */
final class CollaborationCard extends Div {

    private final LadderReading reading;
    private final LadderWords words;
    private final Wanting wanting;
    private final Pair pair;
    private final Div drawing = new Div();
    private final Div wanted = new Div();

    CollaborationCard(LadderReading reading, Wanting wanting, Pair pair) {
        this.reading = reading;
        this.words = new LadderWords(reading);
        this.wanting = wanting;
        this.pair = pair;
        addClassName("collaboration");
        H3 names = new H3(LadderWords.names(pair));
        names.getElement()
                .setAttribute(
                        "aria-label",
                        reading.say("pair", pair.a().label(), pair.b().label()));
        Div facts = new Div(names, line(words.sectors(pair)), new Paragraph(words.today(pair)), line(words.both(pair)));
        facts.addClassName("collaboration-facts");
        Div wish = new Div();
        wish.addClassName("collaboration-wish");
        if (wanting.isOpen()) {
            wish.add(new WantedField(reading, wanting, pair, this::refresh));
        }
        wish.add(wanted);
        add(drawing, facts, wish);
        refresh();
    }

    private void refresh() {
        LadderStep step = wanting.step(pair.ids());
        drawing.removeAll();
        drawing.add(new LadderDrawing(pair, step));
        wanted.removeAll();
        wanting.of(pair.ids()).ifPresent(wish -> {
            if (!wanting.isOpen()) {
                wanted.add(new Paragraph(reading.say("wanted.is", reading.wanted(step))));
            }
            LocalDate on = LocalDate.ofInstant(wish.at(), ZoneId.systemDefault());
            wanted.add(
                    line(reading.say("wanted.by", wish.by(), reading.numbers().date(on))));
        });
        String before = words.onTheWay(pair, step);
        if (!before.isEmpty()) {
            wanted.add(new Paragraph(new Span(before)));
        }
        List<String> takes = words.takes(pair, step);
        if (!takes.isEmpty()) {
            OrderedList list = new OrderedList(takes.stream().map(ListItem::new).toArray(ListItem[]::new));
            list.addClassName("collaboration-takes");
            wanted.add(list);
        }
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }
}
