package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.study.PairFigures;
import dk.bindeled.ui.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** On whom a bridge hangs, and who might be introduced to whom. */
record TellIntroductions(PairReading reading, PairFigures pair, Introducing introducing) implements AskedBox.Content {

    @Override
    public String key() {
        return "introductions";
    }

    @Override
    public Background.Running find(UI ui, Consumer<Optional<Component[]>> onDone, Consumer<Throwable> onFault) {
        return introducing.find(ui, pair, reading.ofBodies(), found -> onDone.accept(found.map(this::tell)), onFault);
    }

    private Component[] tell(Introducing.Told found) {
        List<Component> told = new ArrayList<>();
        if (!found.hangsOn().isEmpty()) {
            told.add(new Paragraph(reading.say(
                    "introductions.hangs",
                    String.join(" " + reading.say("introductions.and") + " ", found.hangsOn()))));
        }
        if (found.introductions().isEmpty()) {
            told.add(new Paragraph(
                    reading.say(found.independentBridges() == 0 ? "introductions.none.first" : "introductions.none")));
            return told.toArray(Component[]::new);
        }
        OrderedList list = new OrderedList();
        found.introductions()
                .forEach(
                        each -> list.add(item(new IntroductionWords(reading, pair, found.independentBridges(), each))));
        Paragraph note = new Paragraph(reading.say("introductions.note"));
        note.addClassName("line");
        told.addAll(List.of(new H4(reading.say("introductions.title")), list, note));
        return told.toArray(Component[]::new);
    }

    private static ListItem item(IntroductionWords words) {
        Span who = new Span(words.who());
        who.addClassName("introduced");
        ListItem item = new ListItem(who);
        words.sentences().forEach(sentence -> item.add(new Paragraph(sentence)));
        return item;
    }
}
