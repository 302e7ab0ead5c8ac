package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** How far the rings have spread: what is worth a look, the funnel, the rings, and who sets them going. */
final class RingsPart extends Div {

    private static final int TREES = 3;

    RingsPart(Reading reading) {
        addClassName("stack");
        add(
                new WorthALookPanel(new WorthALook(reading).all(), reading),
                columns(new FunnelPanel(reading), new RingsPanel(reading)),
                columns(new RadialPanel(reading), new RolesPanel(reading)),
                new TreesPanel(
                        TreeDrawing.largest(reading.result(), reading.rings(), reading.suppression(), TREES), reading));
    }

    static Div columns(Component... panels) {
        Div columns = new Div(panels);
        columns.addClassName("columns");
        return columns;
    }
}
