package dk.bindeled.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing to show yet: what will be shown here, what it needs, and the button that gets it. */
public final class EmptyState extends Div {

    /**
     * An empty state.
     *
     * @param title what will be shown here
     * @param needs what it needs
     * @param actions the links or buttons that get it
     */
    public EmptyState(String title, String needs, Component... actions) {
        addClassName("empty-state");
        Div rings = new Div();
        rings.addClassNames("icon", "icon-rings", "empty-state-icon");
        rings.getElement().setAttribute("aria-hidden", "true");
        add(rings, new H2(title), new Paragraph(needs));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
    }
}
