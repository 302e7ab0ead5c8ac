package dk.bindeled.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone opened the panel for an area, an actor, a tie or the ties between two areas on the map, or closed it. Selecting something by itself tells nothing. */
@DomEvent("map-select")
public class MapSelectEvent extends ComponentEvent<NetworkMap> {

    private final String kind;
    private final int number;
    private final int other;
    private final String numbering;

    /** Called by the framework with what the browser tells. */
    public MapSelectEvent(
            NetworkMap source,
            boolean fromClient,
            @EventData("event.detail.kind") String kind,
            @EventData("event.detail.number") int number,
            @EventData("event.detail.other") int other,
            @EventData("event.detail.numbering") String numbering) {
        super(source, fromClient);
        this.kind = kind;
        this.number = number;
        this.other = other;
        this.numbering = numbering;
    }

    /** What the panel is to show: {@code node}, {@code disc}, {@code tie}, {@code band}, or an empty text for nothing. */
    String kind() {
        return kind;
    }

    /** Its number in the picture, or that of its one end; -1 for nothing. */
    int number() {
        return number;
    }

    /** Of which picture the numbers are. */
    String numbering() {
        return numbering;
    }

    /** Number of the other end of a tie, or of the other area; -1 for what has no ends. */
    int other() {
        return other;
    }
}
