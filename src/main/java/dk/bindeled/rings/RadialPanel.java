package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** The rings seen from above: where they began in the middle, a circle for each ring, and a wedge for each area or starter. */
final class RadialPanel extends Composite<Panel> {

    private final Reading reading;
    private final Div drawing = new Div();

    RadialPanel(Reading reading) {
        this.reading = reading;
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("radial", reading.say("radial.title")).noting(reading.say("radial.reading"));
        // With fewer than two areas only those by starter are drawn.
        DividedRings areas = DividedRings.byArea(reading.rings(), reading.words());
        DividedRings starters = DividedRings.byStarter(reading.rings(), reading.words());
        boolean both = areas.names().size() > 1;
        if (both) {
            panel.with(new Toggle(
                    reading.say("radial.by"),
                    List.of(reading.say("radial.by.area"), reading.say("radial.by.starter")),
                    0,
                    chosen -> draw(chosen == 0 ? "area" : "starter", chosen == 0 ? areas : starters)));
        }
        draw(both ? "area" : "starter", both ? areas : starters);
        return panel.with(drawing)
                .behind(reading.behind(), reading.say("radial.title"), new BroughtBy(reading).rings())
                .with(new Explanation(reading.say("radial.explanation")));
    }

    private void draw(String by, DividedRings rings) {
        drawing.removeAll();
        drawing.add(chart(by, rings));
    }

    private Component chart(String by, DividedRings rings) {
        return new RadialChart(rings, reading.words()).draw(by);
    }
}
