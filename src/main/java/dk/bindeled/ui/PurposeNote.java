package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says that persons are shown once it is said what for, with the way to say it. Gone when it is said. */
public final class PurposeNote extends Div {

    private final transient PurposeAtHand purpose;
    private final transient Runnable then;

    /** @param then shows the persons */
    public PurposeNote(PurposeAtHand purpose, Runnable then) {
        this.purpose = purpose;
        this.then = then;
        addClassName("purpose-note");
        NativeButton say = new NativeButton(getTranslation("looking.ask"), click -> ask());
        say.addClassName("primary-button");
        add(new Paragraph(getTranslation("looking.needed")), say);
    }

    /** Opens the question. */
    public void ask() {
        new PurposeDialog(purpose, () -> {
                    removeFromParent();
                    then.run();
                })
                .open();
    }
}
