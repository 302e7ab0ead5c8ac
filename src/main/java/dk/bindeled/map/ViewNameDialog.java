package dk.bindeled.map;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks what a view is to be called. */
final class ViewNameDialog extends ViewDialog<String> {

    /**
     * The question.
     *
     * @param what {@code save-as}, {@code rename} or {@code duplicate}
     * @param proposed what stands in the field at first
     * @param deed what is done with the name, on another thread
     * @param then told what has come of it
     */
    ViewNameDialog(
            String what, String proposed, ViewWork work, Function<String, SavedView> deed, Consumer<SavedView> then) {
        this(what, new TextField(), proposed, work, deed, then);
    }

    private ViewNameDialog(
            String what,
            TextField name,
            String proposed,
            ViewWork work,
            Function<String, SavedView> deed,
            Consumer<SavedView> then) {
        super(what, name, work, deed, then);
        name.setLabel(getTranslation("views.name"));
        name.setHelperText(getTranslation("views.name.help", SavedViews.LONGEST_NAME));
        name.setWidthFull();
        name.setValue(proposed);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, press -> done());
    }
}
