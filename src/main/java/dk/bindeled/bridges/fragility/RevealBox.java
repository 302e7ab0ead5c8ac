package dk.bindeled.bridges.fragility;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A button, and below it, once asked for and said what for, something about single persons that is found beside the page.
 *
 * @param <T> what is found
 */
final class RevealBox<T> extends Div {

    private final transient FragilityReading reading;
    private final transient SinglePersons persons;
    private final transient Words words;
    private final transient Search<T> search;
    private final transient Function<T, List<Component>> telling;
    private final NativeButton ask;
    private final Div told = new Div();
    /** Always there, so that what changes in it is heard. */
    private final Span status = new Span();

    private transient Background.@Nullable Running running;
    private boolean looking;

    /**
     * What is said on the button and while one waits.
     *
     * @param show asks for it
     * @param hide puts it away
     * @param of what it is of, for those who hear the button alone
     * @param working while it is looked for
     * @param found once it is there
     */
    record Words(String show, String hide, String of, String working, String found) {}

    /** Looks for it. */
    interface Search<T> {
        Background.Running start(UI ui, Consumer<Optional<T>> onDone, Consumer<Throwable> onFault);
    }

    RevealBox(
            FragilityReading reading,
            SinglePersons persons,
            Words words,
            Search<T> search,
            Function<T, List<Component>> telling) {
        this.reading = reading;
        this.persons = persons;
        this.words = words;
        this.search = search;
        this.telling = telling;
        addClassName("fragility-reveal");
        ask = new NativeButton(words.show(), click -> turn());
        ask.addClassName("quiet-button");
        told.addClassName("fragility-told");
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
        PurposeNote question = persons.question(this::find);
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
        ask.setText(open ? words.hide() : words.show());
        ask.setAriaLabel(ask.getText() + ": " + words.of());
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
        Paragraph wait = new Paragraph(words.working());
        wait.addClassName("line");
        told.add(wait, stop);
        status.setText(words.working());
        looking = true;
        Optional<UI> page = getUI();
        if (page.isEmpty()) {
            close();
            return;
        }
        Background.Running started =
                search.start(page.get(), this::fill, fault -> fill(List.of(TroublePanel.of(fault)), ""));
        // What is ready at once is told before this line.
        running = looking ? started : null;
    }

    private void fill(Optional<T> found) {
        if (found.isEmpty()) {
            fill(List.of(new Paragraph(reading.say("outdated"))), reading.say("outdated"));
        } else {
            fill(telling.apply(found.get()), words.found());
        }
    }

    private void fill(List<Component> components, String heard) {
        looking = false;
        running = null;
        told.removeAll();
        told.add(components);
        status.setText(heard);
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
