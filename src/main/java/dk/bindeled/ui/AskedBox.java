package dk.bindeled.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A button, and below it, once asked for and said what for, something about single persons that is found beside the page, with a way to cancel.
 *
 * @param <T> what is found
 */
public final class AskedBox<T> extends Div {

    private final transient Words words;
    private final transient Asking asking;
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
     * @param of what it is of, for those who hear the button alone; empty where the button says it
     * @param working while it is looked for
     * @param found once it is there
     * @param outdated where the network is no longer the one that is seen
     */
    public record Words(String show, String hide, String of, String working, String found, String outdated) {}

    /** Asks what persons are looked at for, where that is not said yet. */
    @FunctionalInterface
    public interface Asking {

        /** The question, or null where it is answered; {@code then} goes on. */
        @Nullable
        PurposeNote question(Runnable then);
    }

    /**
     * Looks for it.
     *
     * @param <T> what is found
     */
    @FunctionalInterface
    public interface Search<T> {

        /** Begins, and gives what is found to the one or the other; nothing where the network is no longer the one that is seen. */
        Background.Running start(UI ui, Consumer<Optional<T>> onDone, Consumer<Throwable> onFault);
    }

    /**
     * A box that is closed.
     *
     * @param style name of its style; what is told has the same with {@code -told}
     * @param telling shows what was found
     */
    public AskedBox(String style, Words words, Asking asking, Search<T> search, Function<T, List<Component>> telling) {
        this.words = words;
        this.asking = asking;
        this.search = search;
        this.telling = telling;
        addClassName(style);
        ask = new NativeButton(words.show(), click -> turn());
        ask.addClassName("quiet-button");
        told.addClassName(style + "-told");
        status.addClassName("visually-hidden");
        status.getElement().setAttribute("role", "status");
        opened(false);
        add(ask, status, told);
    }

    /** Opens it as if it had been asked for, and puts the focus on its button; it must be on the page. */
    public void open() {
        if (!told.isVisible()) {
            turn();
        }
        ask.focus();
    }

    private void turn() {
        if (told.isVisible()) {
            close();
            return;
        }
        opened(true);
        PurposeNote question = asking.question(this::find);
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
        ask.setAriaLabel(words.of().isEmpty() ? ask.getText() : ask.getText() + ": " + words.of());
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
        Paragraph working = new Paragraph(words.working());
        working.addClassName("line");
        told.add(working, stop);
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
            fill(List.of(new Paragraph(words.outdated())), words.outdated());
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
