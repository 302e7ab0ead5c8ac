package dk.bindeled.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;

/** Asks what something is to be called. */
public final class NameDialog extends AskDialog<String> {

    /**
     * The question.
     *
     * @param label of the field
     * @param help below the field
     * @param proposed what stands in the field at first
     */
    public NameDialog(Words words, String label, String help, String proposed, Doing<String> doing) {
        this(new TextField(), words, label, help, proposed, doing);
    }

    private NameDialog(TextField name, Words words, String label, String help, String proposed, Doing<String> doing) {
        super(words, name, doing);
        name.setLabel(label);
        name.setHelperText(help);
        name.setWidthFull();
        name.setValue(proposed);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, press -> done());
    }
}
