package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.study.ReproductionCount.By;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** R over time and by who brought the persons: points with intervals, a line at 1, and hollow points where there are too few for an interval. */
final class ReproductionPartsPanel extends Composite<Panel> {

    private static final List<By> SORTS = List.of(By.HALF_YEAR, By.MONTH, By.GUIDE_KIND);

    private final Reading reading;
    private final RingWords words;
    private final ReproductionRows rows;
    private final Div drawing = new Div();

    ReproductionPartsPanel(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.rows = new ReproductionRows(reading.result().reproduction(), reading.suppression());
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("r-parts", words.say("r-parts.title"));
        if (rows.of(By.HALF_YEAR).isEmpty()) {
            return panel.noting(words.say("r-parts.none"));
        }
        draw(SORTS.getFirst());
        return panel.noting(words.say("r-parts.reading"))
                .with(new Toggle(
                        words.say("r-parts.by"),
                        SORTS.stream()
                                .map(by -> words.say("r-parts.by." + by.code()))
                                .toList(),
                        0,
                        chosen -> draw(SORTS.get(chosen))))
                .with(drawing)
                .with(new Explanation(words.say("r-parts.explanation", reading.windowDays())));
    }

    private void draw(By by) {
        drawing.removeAll();
        List<ReproductionRows.Row> parts = rows.of(by);
        ReproductionPartsChart chart = new ReproductionPartsChart(parts, by, words);
        drawing.add(chart.draw());
        reading.behind()
                .button(
                        words.say("r-parts.title"),
                        new BroughtBy(reading)
                                .reproduction(by, parts, key -> chart.name(key).replace('\n', ' ')))
                .ifPresent(drawing::add);
    }
}
