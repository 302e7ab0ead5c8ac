package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.ui.Explanation;

/** One part of the page: a heading, what it says, and below it what that rests on. */
final class FragilityPanel extends Section {

    /** A part called {@code id} under the title {@code id.title}. */
    FragilityPanel(String id, FragilityReading reading) {
        addClassNames("card", "fragility-panel");
        setId("fragility-" + id);
        H2 heading = new H2(reading.say(id + ".title"));
        heading.setId("fragility-" + id + "-title");
        getElement().setAttribute("aria-labelledby", "fragility-" + id + "-title");
        add(heading);
    }

    FragilityPanel saying(String sentence) {
        add(new Paragraph(sentence));
        return this;
    }

    FragilityPanel noting(String sentence) {
        Div note = new Div(sentence);
        note.addClassName("line");
        add(note);
        return this;
    }

    FragilityPanel with(Component... parts) {
        add(parts);
        return this;
    }

    FragilityPanel explaining(String text) {
        add(new Explanation(text));
        return this;
    }
}
