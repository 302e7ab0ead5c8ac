package dk.bindeled.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what happened, what was kept and what to do, with the buttons that do it. */
public final class TroublePanel extends Div {

    /** Shows {@code trouble} on a screen; {@code actions} stand below it. */
    public TroublePanel(Trouble trouble, Component... actions) {
        this(new H2(trouble.happened()), trouble, actions);
    }

    private TroublePanel(Component heading, Trouble trouble, Component... actions) {
        addClassName("trouble");
        getElement().setAttribute("role", "alert");
        add(heading, new Paragraph(trouble.kept()), new Paragraph(trouble.advice()));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
    }

    /** Says that something went wrong which nobody foresaw; what it was goes to the log. */
    public static TroublePanel of(Throwable fault, Component... actions) {
        return new TroublePanel(Faults.explain(fault), actions);
    }

    /** Shows {@code trouble} as a page of its own, with its heading. */
    static TroublePanel page(Trouble trouble, Component... actions) {
        return new TroublePanel(new H1(trouble.happened()), trouble, actions);
    }
}
