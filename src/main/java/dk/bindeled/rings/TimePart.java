package dk.bindeled.rings;

import com.vaadin.flow.component.html.Div;

/** How the rings go over time, and across groups. */
final class TimePart extends Div {

    TimePart(Reading reading) {
        addClassName("stack");
        add(new ReproductionPanel(
                reading.figure("reproduction"),
                reading.figure("generation_time"),
                reading.windowDays(),
                reading.words(),
                reading.suppression()));
        add(new LeftHomePanel(reading, reading.flows()));
    }
}
