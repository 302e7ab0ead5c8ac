package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Form;
import dk.bindeled.ui.FormIcon;
import java.util.List;

/** One part of the screen: a heading, what it says in a sentence, and below it what the sentence rests on. */
final class Panel extends Section {

    /** A part called {@code id}, under {@code title}. */
    Panel(String id, String title) {
        addClassNames("card", "rings-panel", "form-cascade");
        setId("rings-" + id);
        H2 heading = new H2(new FormIcon(Form.CASCADE), new Span(title));
        heading.setId("rings-" + id + "-title");
        getElement().setAttribute("aria-labelledby", "rings-" + id + "-title");
        add(heading);
    }

    /** Adds the finding, in the size of a finding. */
    Panel saying(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("rings-saying");
        add(paragraph);
        return this;
    }

    /** Adds what is to be known beside the finding. */
    Panel noting(String sentence) {
        if (sentence.isEmpty()) {
            return this;
        }
        Div note = new Div(sentence);
        note.addClassName("line");
        add(note);
        return this;
    }

    /** Adds the way to the referrals behind the figures, for those who may see them. */
    Panel behind(Behind behind, String what, List<Behind.Some> some) {
        behind.button(what, some).ifPresent(this::add);
        return this;
    }

    Panel with(Component... parts) {
        add(parts);
        return this;
    }
}
