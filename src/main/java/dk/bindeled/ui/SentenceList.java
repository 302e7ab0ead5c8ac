package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Form;
import java.util.List;

/** Findings in words, each with the icon of its form, a reason and a link. */
public final class SentenceList extends UnorderedList {

    /**
     * One finding.
     *
     * @param form what it is about
     * @param text the finding, one sentence
     * @param reason what it rests on, one sentence
     * @param link where to see it
     */
    public record Sentence(Form form, String text, String reason, ScreenLink link) {}

    /** Shows {@code sentences} in their order. */
    public SentenceList(List<Sentence> sentences) {
        addClassName("sentences");
        for (Sentence sentence : sentences) {
            Paragraph reason = new Paragraph(sentence.reason());
            reason.addClassName("line");
            Div words = new Div(new Paragraph(sentence.text()), reason, sentence.link());
            add(new ListItem(new FormIcon(sentence.form()), words));
        }
    }
}
