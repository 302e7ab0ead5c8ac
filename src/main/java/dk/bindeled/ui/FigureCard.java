package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Form;
import org.jspecify.annotations.Nullable;

/** One figure with all that is needed to read it: the form's colour and icon, the figure, a plain sentence, what it rests on, and a link. */
public final class FigureCard extends Section {

    /**
     * What a card says; everything but the title, the value and the sentence may be absent.
     *
     * @param form whose colour and icon it carries
     * @param title the form's name
     * @param value the figure as it is written, or why there is none
     * @param known false where the value is words instead of a figure
     * @param sentence the figure in a plain sentence
     * @param strip the figure as a length
     * @param expected what chance would give, in words
     * @param change the change since the comparison date, in words
     * @param basis counts and coverage, in words
     * @param explanation what the figure means and how not to read it, shown on hover and focus
     */
    public record Content(
            Form form,
            String title,
            String value,
            boolean known,
            String sentence,
            FigureStrip.@Nullable Marks strip,
            @Nullable String expected,
            @Nullable String change,
            @Nullable String basis,
            @Nullable String explanation) {}

    /** A card with {@code content} and, at its foot, {@code link}. */
    public FigureCard(Content content, @Nullable ScreenLink link) {
        addClassNames("card", "figure-card", "form-" + content.form().code());
        H2 heading = new H2(new FormIcon(content.form()), new Span(content.title()));
        heading.setId("card-" + content.form().code());
        getElement().setAttribute("aria-labelledby", "card-" + content.form().code());
        Span value = new Span(content.value());
        value.addClassName(content.known() ? "figure" : "figure-unknown");
        add(heading, new Div(value));
        if (content.strip() != null) {
            add(new FigureStrip(content.strip()));
        }
        add(new Paragraph(content.sentence()));
        line("expected", content.expected());
        line("change", content.change());
        line("basis", content.basis());
        if (content.explanation() != null) {
            add(new Explanation(content.explanation()));
        }
        if (link != null) {
            link.addClassName("card-link");
            add(link);
        }
    }

    private void line(String className, @Nullable String text) {
        if (text != null) {
            Div line = new Div(text);
            line.addClassNames("line", className);
            add(line);
        }
    }
}
