package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.ui.ScreenLink;

/** The group, or the two, that somebody came to look at from another screen, with the way to all. */
final class GroupPanel extends Composite<Panel> {

    private final Reading reading;
    private final GroupRings.Told told;

    GroupPanel(GroupRings.Told told, Reading reading) {
        this.told = told;
        this.reading = reading;
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("group", told.title());
        told.sentences().forEach(panel::noting);
        Div ways = new Div(new ScreenLink(reading.say("group.all"), RingsView.ROUTE, reading.choices()));
        ways.addClassName("actions");
        return panel.with(ways);
    }
}
