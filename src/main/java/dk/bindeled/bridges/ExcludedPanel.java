package dk.bindeled.bridges;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Introductions that are proposed no more, and the way to propose them again; nothing where there are none. */
final class ExcludedPanel extends Section {

    ExcludedPanel(PairReading reading) {
        Introducing introducing = reading.introducing();
        long count = introducing == null || !introducing.isOpen() ? 0 : introducing.excludedCount();
        setVisible(count > 0);
        if (introducing == null || count == 0) {
            return;
        }
        addClassName("card");
        add(
                new H2(reading.say("excluded.title")),
                new Paragraph(reading.say("excluded.count", count)),
                new AskedBox(reading, "", introducing, new TellExcluded(reading, introducing)));
    }
}
