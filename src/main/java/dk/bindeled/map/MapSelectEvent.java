package dk.bindeled.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone opened the panel for an area or an actor on the map, or closed it. Selecting something by itself tells nothing. */
@DomEvent("map-select")
public class MapSelectEvent extends ComponentEvent<NetworkMap> {

    private final String kind;
    private final int number;

    /** Called by the framework with what the browser tells. */
    public MapSelectEvent(
            NetworkMap source,
            boolean fromClient,
            @EventData("event.detail.kind") String kind,
            @EventData("event.detail.number") int number) {
        super(source, fromClient);
        this.kind = kind;
        this.number = number;
    }

    /** What the panel is to show: {@code node}, {@code disc}, or an empty text for nothing. */
    String kind() {
        return kind;
    }

    /** Its number in the picture, or -1. */
    int number() {
        return number;
    }
}
