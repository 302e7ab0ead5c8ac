package dk.bindeled.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone clicked a mark of a chart. */
@DomEvent("chart-select")
public class ChartSelectEvent extends ComponentEvent<EChart.Plot> {

    private final String key;
    private final String name;
    private final String series;

    /** Called by the framework with what the browser tells. */
    public ChartSelectEvent(
            EChart.Plot source,
            boolean fromClient,
            @EventData("event.detail.key") String key,
            @EventData("event.detail.name") String name,
            @EventData("event.detail.series") String series) {
        super(source, fromClient);
        this.key = key;
        this.name = name;
        this.series = series;
    }

    /** The property {@code key} of the datum, or an empty text. */
    public String key() {
        return key;
    }

    /** The datum's name, or an empty text. */
    public String name() {
        return name;
    }

    /** Name of its series, or an empty text. */
    public String series() {
        return series;
    }
}
