package dk.bindeled.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what happened, what was kept and what to do, with the buttons that do it. */
public final class TroublePanel extends Div {

    /** Shows {@code trouble}; {@code actions} stand below it. */
    public TroublePanel(Trouble trouble, Component... actions) {
        addClassName("trouble");
        getElement().setAttribute("role", "alert");
        add(new H2(trouble.happened()), new Paragraph(trouble.kept()), new Paragraph(trouble.advice()));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
    }
}
