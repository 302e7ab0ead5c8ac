package dk.bindeled.bridges;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone chose a cell of a drawn matrix. */
@DomEvent("gap-choose")
public class GapChoiceEvent extends ComponentEvent<GapCanvas.Plot> {

    private final int row;
    private final int column;

    /** Called by the framework with what the browser tells. */
    public GapChoiceEvent(
            GapCanvas.Plot source,
            boolean fromClient,
            @EventData("event.detail.row") int row,
            @EventData("event.detail.column") int column) {
        super(source, fromClient);
        this.row = row;
        this.column = column;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }
}
