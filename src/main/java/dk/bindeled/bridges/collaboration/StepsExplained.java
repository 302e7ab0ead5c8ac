package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.LadderStep;

/** What the four steps are, and what it takes to reach each. */
final class StepsExplained extends Section {

    StepsExplained(LadderReading reading) {
        addClassNames("card", "steps-explained");
        OrderedList list = new OrderedList();
        for (LadderStep step : LadderStep.values()) {
            Span number = new Span(String.valueOf(step.number()));
            number.addClassName("step-number");
            number.getElement().setAttribute("aria-hidden", "true");
            H3 name = new H3(reading.name(step));
            Paragraph takes = new Paragraph(reading.say("ladder.takes") + ": " + new LadderWords(reading).takes(step));
            takes.addClassName("line");
            list.add(new ListItem(number, new Div(name, new Paragraph(reading.say("means." + step.code())), takes)));
        }
        Paragraph note = new Paragraph(reading.say("ladder.intro"));
        note.addClassName("line");
        add(new H2(reading.say("ladder.title")), list, note);
    }
}
