package dk.bindeled.bridges;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Introductions that are proposed no more, and the way to propose them again; nothing where there are none. */
final class ExcludedPanel extends Section {

    /** @param count how many there are */
    ExcludedPanel(PairReading reading, long count) {
        Introducing introducing = reading.introducing();
        boolean told = count > 0 && introducing != null && introducing.isOpen();
        setVisible(told);
        if (introducing == null || !told) {
            return;
        }
        addClassName("card");
        add(
                new H2(reading.say("excluded.title")),
                new Paragraph(reading.say("excluded.count", count)),
                new TellExcluded(reading, introducing).box(""));
    }
}
