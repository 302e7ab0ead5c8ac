package dk.bindeled.bridges;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.plans.PlanRefused;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairIntroductions.Proposed;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.TroublePanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** On whom a bridge hangs, and who might be introduced to whom. */
record TellIntroductions(PairReading reading, PairFigures pair, Introducing introducing) implements ToldOfPersons {

    @Override
    public String key() {
        return "introductions";
    }

    @Override
    public Background.Running find(UI ui, Consumer<Optional<Component[]>> onDone, Consumer<Throwable> onFault) {
        return introducing.find(
                ui, pair, reading.across(), reading.ofBodies(), found -> onDone.accept(found.map(this::tell)), onFault);
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
                .forEach(each -> list.add(
                        item(new IntroductionWords(reading, pair, found.independentBridges(), each), each.proposed())));
        Paragraph note = new Paragraph(
                reading.say(reading.sheltersShared() ? "introductions.note.across" : "introductions.note"));
        note.addClassName("line");
        told.addAll(List.of(new H4(reading.say("introductions.title")), list, note));
        return told.toArray(Component[]::new);
    }

    private ListItem item(IntroductionWords words, Proposed proposed) {
        ListItem item = new ListItem();
        show(item, words, proposed);
        return item;
    }

    private NativeButton show(ListItem item, IntroductionWords words, Proposed proposed) {
        Span who = new Span(words.who());
        who.addClassName("introduced");
        item.removeAll();
        item.add(who);
        words.sentences().forEach(sentence -> item.add(new Paragraph(sentence)));
        NativeButton exclude = button("introduction.exclude", words, () -> {
            introducing.exclude(proposed);
            showExcluded(item, words, proposed);
        });
        item.add(exclude);
        return exclude;
    }

    private void showExcluded(ListItem item, IntroductionWords words, Proposed proposed) {
        Span said = new Span(reading.say("introduction.excluded", words.who()));
        said.getElement().setAttribute("role", "status");
        NativeButton undo = button("introduction.include", words, () -> {
            introducing.include(proposed);
            show(item, words, proposed).focus();
        });
        item.removeAll();
        item.add(said, undo);
        undo.focus();
    }

    /** What could not be done is said beside it; what is there stays. */
    private NativeButton button(String key, IntroductionWords words, Runnable action) {
        NativeButton button = new NativeButton(reading.say(key));
        button.addClassName("quiet-button");
        button.setAriaLabel(reading.say(key) + ": " + words.who());
        button.addClickListener(click -> {
            try {
                action.run();
            } catch (PlanRefused refused) {
                button.getParent().ifPresent(item -> ((ListItem) item).add(TroublePanel.of(refused)));
            }
        });
        return button;
    }
}
