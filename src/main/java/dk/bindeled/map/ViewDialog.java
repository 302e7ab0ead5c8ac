package dk.bindeled.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.views.SavedView;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks one thing about a view, and does it beside the page. It stays open, with the reason, where it cannot be done. */
class ViewDialog<T> extends Dialog {

    private final transient ViewWork work;
    private final transient Function<T, SavedView> deed;
    private final transient Consumer<SavedView> then;
    private final HasValue<?, T> answer;
    private final HasValidation asked;
    private final NativeButton does;

    /**
     * The question.
     *
     * @param what {@code save-as}, {@code rename}, {@code duplicate} or {@code share}
     * @param field holds the answer
     * @param deed what is done with the answer, on another thread
     * @param then told what has come of it
     */
    <F extends Component & HasValue<?, T> & HasValidation> ViewDialog(
            String what, F field, ViewWork work, Function<T, SavedView> deed, Consumer<SavedView> then) {
        this.work = work;
        this.deed = deed;
        this.then = then;
        this.answer = field;
        this.asked = field;
        setHeaderTitle(getTranslation("views." + what + ".title"));
        setWidth("min(32rem, 96vw)");
        add(new Paragraph(getTranslation("views." + what + ".text")), field);
        does = new NativeButton(getTranslation("views." + what + ".do"), click -> done());
        does.addClassName("primary-button");
        NativeButton cancel = new NativeButton(getTranslation("ui.cancel"), click -> close());
        cancel.addClassName("quiet-button");
        getFooter().add(cancel, does);
    }

    /** Does it; a second click while it is being done, or once it is, does nothing. */
    final void done() {
        if (!isOpened() || !does.isEnabled()) {
            return;
        }
        does.setEnabled(false);
        asked.setInvalid(false);
        T value = answer.getValue();
        work.start(
                this,
                () -> deed.apply(value),
                view -> {
                    close();
                    then.accept(view);
                },
                words -> {
                    does.setEnabled(true);
                    asked.setErrorMessage(words);
                    asked.setInvalid(true);
                });
    }
}
