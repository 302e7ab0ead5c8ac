package dk.bindeled.bridges;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.PurposeNote;
import dk.bindeled.ui.TroublePanel;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A button, and below it, once asked for and said what for, what is told of persons: worked out beside the page, with a way to cancel. */
final class AskedBox extends Div {

    private final transient PairReading reading;
    private final transient Introducing introducing;
    private final transient Content content;
    private final String of;
    private final NativeButton ask;
    private final Div told = new Div();
    /** Always there, so that what changes in it is heard. */
    private final Span status = new Span();

    private transient Background.@Nullable Running running;
    private boolean looking;

    /** @param of what it tells of, to be heard with the button; nothing where it stands by itself */
    AskedBox(PairReading reading, String of, Introducing introducing, Content content) {
        this.reading = reading;
        this.of = of;
        this.introducing = introducing;
        this.content = content;
        addClassNames("introductions", content.key());
        ask = new NativeButton(say("show"), click -> turn());
        ask.addClassName("quiet-button");
        told.addClassName("introductions-told");
        status.addClassName("visually-hidden");
        status.getElement().setAttribute("role", "status");
        opened(false);
        add(ask, status, told);
    }

    /** What is asked for. */
    interface Content {

        /** Begins the keys of its words: {@code show}, {@code hide}, {@code working} and {@code title}. */
        String key();

        /** Looks for it beside the page; what is found is given to the one or the other, nothing where the data are others by now. */
        Background.Running find(UI ui, Consumer<Optional<Component[]>> onDone, Consumer<Throwable> onFault);
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
        ask.setText(say(open ? "hide" : "show"));
        ask.setAriaLabel(of.isEmpty() ? ask.getText() : ask.getText() + ": " + of);
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
        Paragraph working = new Paragraph(say("working"));
        working.addClassName("line");
        told.add(working, stop);
        status.setText(say("working"));
        looking = true;
        Optional<UI> page = getUI();
        if (page.isEmpty()) {
            close();
            return;
        }
        Background.Running started = content.find(page.get(), this::fill, fault -> fill(TroublePanel.of(fault)));
        // What is ready at once is told before this line.
        running = looking ? started : null;
    }

    private void fill(Optional<Component[]> found) {
        if (found.isEmpty()) {
            fill(new Paragraph(reading.say("introductions.outdated")));
            return;
        }
        fill(found.get());
        status.setText(say("title"));
    }

    private void fill(Component... components) {
        looking = false;
        running = null;
        told.removeAll();
        told.add(components);
        status.setText("");
    }

    private String say(String word) {
        return reading.say(content.key() + "." + word);
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
