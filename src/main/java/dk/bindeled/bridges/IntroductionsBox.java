package dk.bindeled.bridges;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A button at a pair of groups, and below it, once asked for, who carries the bridge and who might be introduced to whom. */
final class IntroductionsBox extends Div {

    private final transient PairReading reading;
    private final transient PairFigures pair;
    private final transient Introducing introducing;
    private final NativeButton ask;
    private final Div told = new Div();
    /** Always there, so that what changes in it is heard. */
    private final Span status = new Span();

    private transient Background.@Nullable Running running;
    private boolean looking;

    IntroductionsBox(PairReading reading, PairFigures pair, Introducing introducing) {
        this.reading = reading;
        this.pair = pair;
        this.introducing = introducing;
        addClassName("introductions");
        ask = new NativeButton(reading.say("introductions.show"), click -> turn());
        ask.addClassName("quiet-button");
        told.addClassName("introductions-told");
        status.addClassName("visually-hidden");
        status.getElement().setAttribute("role", "status");
        opened(false);
        add(ask, status, told);
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
        ask.setAriaLabel(ask.getText() + ": " + new PairWords(reading, pair).spokenNames());
        ask.getElement().setAttribute("aria-expanded", String.valueOf(open));
        status.setText("");
    }

    private void find() {
        told.removeAll();
        NativeButton stop = new NativeButton(getTranslation("ui.cancel"), click -> {
            close();
            ask.focus();
        });
        stop.addClassName("quiet-button");
        told.add(line("introductions.working"), stop);
        status.setText(reading.say("introductions.working"));
        looking = true;
        Optional<UI> page = getUI();
        if (page.isEmpty()) {
            close();
            return;
        }
        Background.Running started = introducing.find(
                page.get(), pair, reading.ofBodies(), this::fill, fault -> fill(TroublePanel.of(fault)));
        // What is ready at once is told before this line.
        running = looking ? started : null;
    }

    private void fill(Optional<Introducing.Told> now) {
        if (now.isEmpty()) {
            fill(new Paragraph(reading.say("introductions.outdated")));
            return;
        }
        Introducing.Told found = now.get();
        fill();
        if (!found.hangsOn().isEmpty()) {
            told.add(new Paragraph(reading.say(
                    "introductions.hangs",
                    String.join(" " + reading.say("introductions.and") + " ", found.hangsOn()))));
        }
        if (found.introductions().isEmpty()) {
            told.add(new Paragraph(
                    reading.say(found.independentBridges() == 0 ? "introductions.none.first" : "introductions.none")));
            return;
        }
        OrderedList list = new OrderedList();
        found.introductions()
                .forEach(
                        each -> list.add(item(new IntroductionWords(reading, pair, found.independentBridges(), each))));
        told.add(new H4(reading.say("introductions.title")), list, line("introductions.note"));
        status.setText(reading.say("introductions.title"));
    }

    private void fill(Component... components) {
        looking = false;
        running = null;
        told.removeAll();
        told.add(components);
        status.setText("");
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
