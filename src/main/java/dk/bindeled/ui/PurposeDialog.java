package dk.bindeled.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Asks what one looks at persons for. It can be closed without an answer; then nobody is seen. */
public final class PurposeDialog extends Dialog {

    private static final int LONGEST = 200;

    private final transient PurposeAtHand purpose;
    private final transient Runnable onSaid;
    private final Select<String> choice = new Select<>();
    private final TextField text = new TextField();

    /**
     * The question.
     *
     * @param onSaid what to do once it is answered
     */
    public PurposeDialog(PurposeAtHand purpose, Runnable onSaid) {
        this.purpose = purpose;
        this.onSaid = onSaid;
        addClassName("purpose-dialog");
        setHeaderTitle(getTranslation("looking.question"));
        setWidth("min(32rem, 96vw)");
        choice.setLabel(getTranslation("looking.choice"));
        choice.setItems(purpose.choices());
        choice.setItemLabelGenerator(code -> getTranslation("looking." + code));
        choice.setWidthFull();
        purpose.said().filter(purpose.choices()::contains).ifPresent(choice::setValue);
        text.setLabel(getTranslation("looking.text"));
        text.setHelperText(getTranslation("looking.text.help"));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setValue(purpose.text());
        add(new Paragraph(getTranslation("looking.why")), choice, text);
        NativeButton say = new NativeButton(getTranslation("looking.say"), click -> say());
        say.addClassName("primary-button");
        NativeButton later = new NativeButton(getTranslation("looking.later"), click -> close());
        later.addClassName("quiet-button");
        getFooter().add(later, say);
    }

    private void say() {
        String chosen = choice.getValue();
        choice.setInvalid(chosen == null);
        choice.setErrorMessage(getTranslation("looking.choice.needed"));
        boolean tells =
                chosen == null || !purpose.needsText(chosen) || !text.getValue().isBlank();
        text.setInvalid(!tells);
        text.setErrorMessage(getTranslation("looking.text.needed"));
        if (chosen != null && tells) {
            purpose.say(chosen, text.getValue());
            close();
            onSaid.run();
        }
    }
}
