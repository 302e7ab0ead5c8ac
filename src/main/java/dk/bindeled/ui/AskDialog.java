package dk.bindeled.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks one thing, and does something with the answer beside the page. It stays open, with the reason, where it cannot be done.
 *
 * @param <T> the answer
 */
public class AskDialog<T> extends Dialog {

    private final transient Doing<T> doing;
    private final HasValue<?, T> answer;
    private final HasValidation asked;
    private final NativeButton does;

    /**
     * What is said.
     *
     * @param title what is asked
     * @param text what comes of it
     * @param does on the button that does it
     */
    public record Words(String title, String text, String does) {}

    /**
     * Does it.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Doing<T> {

        /** Begins, and says when it is done; or why it cannot be done, in words. */
        void start(Component on, T answer, Runnable done, Consumer<String> failed);
    }

    /**
     * The question.
     *
     * @param field holds the answer
     */
    @SuppressWarnings("this-escape") // only the framework's own methods are called, and no dialog changes them
    public <F extends Component & HasValue<?, T> & HasValidation> AskDialog(Words words, F field, Doing<T> doing) {
        this.doing = doing;
        this.answer = field;
        this.asked = field;
        setHeaderTitle(words.title());
        setWidth("min(32rem, 96vw)");
        add(new Paragraph(words.text()), field);
        does = new NativeButton(words.does(), click -> done());
        does.addClassName("primary-button");
        NativeButton cancel = new NativeButton(getTranslation("ui.cancel"), click -> close());
        cancel.addClassName("quiet-button");
        getFooter().add(cancel, does);
    }

    /**
     * The way to do it on another thread.
     *
     * @param deed what is done with the answer
     * @param then told under the page's lock what has come of it, once the question is gone
     */
    public static <T, R> Doing<T> beside(Background background, Function<T, R> deed, Consumer<R> then) {
        return (on, answer, done, failed) -> background.start(
                on.getUI().orElseThrow(),
                _ -> deed.apply(answer),
                (_, _) -> {},
                found -> {
                    done.run();
                    then.accept(found);
                },
                fault -> {
                    Trouble trouble = Faults.explain(fault);
                    failed.accept(String.join(" ", trouble.happened(), trouble.kept(), trouble.advice()));
                });
    }

    /** Does it; a second click while it is being done, or once it is, does nothing. */
    protected final void done() {
        if (!isOpened() || !does.isEnabled()) {
            return;
        }
        does.setEnabled(false);
        asked.setInvalid(false);
        doing.start(this, answer.getValue(), this::close, words -> {
            does.setEnabled(true);
            asked.setErrorMessage(words);
            asked.setInvalid(true);
        });
    }
}
