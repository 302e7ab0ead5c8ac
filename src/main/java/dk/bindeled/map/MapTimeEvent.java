package dk.bindeled.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Another date, or another date to compare it with, is asked for on the map's line of dates. */
@DomEvent("map-time")
public class MapTimeEvent extends ComponentEvent<NetworkMap> {

    private final String date;
    private final String comparison;
    private final boolean playing;

    /** Called by the framework with what the browser tells. */
    public MapTimeEvent(
            NetworkMap source,
            boolean fromClient,
            @EventData("event.detail.date") String date,
            @EventData("event.detail.compare") String comparison,
            @EventData("event.detail.playing") boolean playing) {
        super(source, fromClient);
        this.date = date;
        this.comparison = comparison;
        this.playing = playing;
    }

    /** The date, for instance {@code 2024-06-30}. */
    String date() {
        return date;
    }

    /** The date to compare it with, or an empty text. */
    String comparison() {
        return comparison;
    }

    /** True for a step of many that follow by themselves. */
    boolean playing() {
        return playing;
    }
}
