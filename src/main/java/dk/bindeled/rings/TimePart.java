package dk.bindeled.rings;

import com.vaadin.flow.component.html.Div;

/** How the rings go over time, and across groups. */
final class TimePart extends Div {

    TimePart(Reading reading) {
        addClassName("stack");
        add(
                RingsPart.columns(new ReproductionPanel(reading), new ReproductionPartsPanel(reading)),
                RingsPart.columns(new PacePanel(reading), new UnaskedPanel(reading)),
                new LeftHomePanel(reading, reading.flows()));
    }
}
