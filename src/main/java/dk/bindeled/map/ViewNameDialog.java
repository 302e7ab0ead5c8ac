package dk.bindeled.map;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.views.SavedViews;
import dk.bindeled.views.ViewRefused;
import java.util.function.Consumer;

/** Asks what a view is to be called. It stays open, with the reason, where what is asked cannot be done. */
final class ViewNameDialog extends Dialog {

    private final TextField name = new TextField();
    private final transient Consumer<String> deed;

    /**
     * The question.
     *
     * @param what {@code save-as}, {@code rename} or {@code duplicate}
     * @param proposed what stands in the field at first
     * @param deed what is done with the name
     */
    ViewNameDialog(String what, String proposed, Consumer<String> deed) {
        this.deed = deed;
        setHeaderTitle(getTranslation("views." + what + ".title"));
        setWidth("min(32rem, 96vw)");
        name.setLabel(getTranslation("views.name"));
        name.setHelperText(getTranslation("views.name.help", SavedViews.LONGEST_NAME));
        name.setWidthFull();
        name.setValue(proposed);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, press -> done());
        add(new Paragraph(getTranslation("views." + what + ".text")), name);
        NativeButton does = new NativeButton(getTranslation("views." + what + ".do"), click -> done());
        does.addClassName("primary-button");
        NativeButton cancel = new NativeButton(getTranslation("ui.cancel"), click -> close());
        cancel.addClassName("quiet-button");
        getFooter().add(cancel, does);
    }

    private void done() {
        try {
            deed.accept(name.getValue());
            close();
        } catch (ViewRefused refused) {
            name.setErrorMessage(refused.happened(getLocale()) + " " + refused.advice(getLocale()));
            name.setInvalid(true);
            name.focus();
        }
    }
}
