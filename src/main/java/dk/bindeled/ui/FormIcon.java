package dk.bindeled.ui;

import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Form;

/** The icon of a form in the form's colour. It stands beside words and is passed over by screen readers. */
public final class FormIcon extends Span {

    /** The icon of {@code form}: closed ring, arch, upward step or concentric rings. */
    public FormIcon(Form form) {
        addClassNames("icon", "icon-" + form.code(), "form-" + form.code());
        getElement().setAttribute("aria-hidden", "true");
    }
}
