package dk.bindeled.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/** “What does this mean?”, which opens an explanation in place; it works with mouse, touch and keyboard alike. */
public final class Explanation extends NativeDetails {

    /** Explains a figure in {@code text}. */
    public Explanation(String text) {
        addClassName("explanation");
        setSummaryText(getTranslation("ui.explanation"));
        setContent(new Paragraph(text));
    }
}
