package dk.bindeled.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** What is seen of the map has become another and has stayed so for a moment. */
@DomEvent("map-look")
public class MapLookEvent extends ComponentEvent<NetworkMap> {

    private final String view;
    private final String numbering;

    /** Called by the framework with what the browser tells. */
    public MapLookEvent(
            NetworkMap source,
            boolean fromClient,
            @EventData("event.detail.view") String view,
            @EventData("event.detail.numbering") String numbering) {
        super(source, fromClient);
        this.view = view;
        this.numbering = numbering;
    }

    /** What is seen, as {@code seen.ts} writes it. */
    String view() {
        return view;
    }

    /** Of which picture the numbers in it are. */
    String numbering() {
        return numbering;
    }
}
