package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.study.AreaRing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the rings have spread: what is worth a look, the funnel, the rings, and who sets them going. */
final class RingsPart extends Div {

    private static final int TREES = 3;

    /** @param areas persons by ring and area; none where the network has no areas to compare */
    RingsPart(Reading reading, List<AreaRing> areas) {
        addClassName("stack");
        add(
                new WorthALookPanel(new WorthALook(reading).all(), reading),
                columns(new FunnelPanel(reading), new RingsPanel(reading)),
                columns(
                        new RadialPanel(
                                reading,
                                AreaRings.of(areas, reading.rings().totals(), reading.words(), reading.suppression())),
                        new RolesPanel(reading)),
                new TreesPanel(
                        TreeDrawing.largest(reading.result(), reading.rings(), reading.suppression(), TREES),
                        reading.words()));
    }

    /** Persons by ring and area of a study. */
    static List<AreaRing> areas(Reading reading) {
        @Nullable AreaLevel level = AreaRing.levelOf(reading.snapshot());
        return level == null ? List.of() : AreaRing.of(reading.result(), reading.snapshot(), level);
    }

    static Div columns(Component... panels) {
        Div columns = new Div(panels);
        columns.addClassName("columns");
        return columns;
    }
}
