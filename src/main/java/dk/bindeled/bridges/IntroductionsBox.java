package dk.bindeled.bridges;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.study.PairFigures;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.PurposeNote;
import dk.bindeled.ui.TroublePanel;
import org.jspecify.annotations.Nullable;

/** A button at a pair of groups, and below it, once asked for, who carries the bridge and who might be introduced to whom. */
final class IntroductionsBox extends Div {

    private final transient PairReading reading;
    private final transient PairFigures pair;
    private final transient Introducing introducing;
    private final NativeButton ask;
    private final Div told = new Div();
    private transient Background.@Nullable Running running;

    IntroductionsBox(PairReading reading, PairFigures pair, Introducing introducing) {
        this.reading = reading;
        this.pair = pair;
        this.introducing = introducing;
        addClassName("introductions");
        ask = new NativeButton(reading.say("introductions.show"), click -> turn());
        ask.addClassName("quiet-button");
        told.addClassName("introductions-told");
        told.getElement().setAttribute("aria-live", "polite");
        opened(false);
        add(ask, told);
    }

    private void turn() {
        if (told.isVisible()) {
            close();
            return;
        }
        opened(true);
        PurposeNote question = introducing.question(this::find);
        if (question == null) {
            find();
        } else {
            told.add(question);
            question.ask();
        }
    }

    private void close() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        told.removeAll();
        opened(false);
    }

    private void opened(boolean open) {
        told.setVisible(open);
        ask.setText(reading.say(open ? "introductions.hide" : "introductions.show"));
        ask.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void find() {
        told.removeAll();
        NativeButton stop = new NativeButton(getTranslation("ui.cancel"), click -> {
            close();
            ask.focus();
        });
        stop.addClassName("quiet-button");
        told.add(line("introductions.working"), stop);
        running = introducing.find(
                getUI().orElseThrow(), pair, reading.ofBodies(), this::fill, fault -> fill(TroublePanel.of(fault)));
    }

    private void fill(Introducing.Told found) {
        fill();
        if (!found.carriers().isEmpty()) {
            told.add(new Paragraph(carriers(found)));
        }
        if (found.introductions().isEmpty()) {
            told.add(new Paragraph(reading.say("introductions.none")));
            return;
        }
        OrderedList list = new OrderedList();
        found.introductions().forEach(each -> list.add(item(new IntroductionWords(reading, pair, each))));
        told.add(new H4(reading.say("introductions.title")), list, line("introductions.note"));
    }

    private void fill(Component... components) {
        running = null;
        told.removeAll();
        told.add(components);
    }

    private String carriers(Introducing.Told found) {
        String names = String.join(", ", found.carriers());
        return found.moreCarriers() == 0
                ? reading.say("introductions.carriers", names)
                : reading.say("introductions.carriers.more", names, found.moreCarriers());
    }

    private static ListItem item(IntroductionWords words) {
        Span who = new Span(words.who());
        who.addClassName("introduced");
        ListItem item = new ListItem(who);
        words.sentences().forEach(sentence -> item.add(new Paragraph(sentence)));
        return item;
    }

    private Paragraph line(String key) {
        Paragraph line = new Paragraph(reading.say(key));
        line.addClassName("line");
        return line;
    }

    /** What is looked for is of no use to a page that was left. */
    @Override
    protected void onDetach(DetachEvent left) {
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (running != null) {
            close();
        }
    }
}
