package dk.bindeled.bridges;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What the words of the matrix and of the list of possibilities mean. */
final class WordsSection extends Section {

    WordsSection(PairReading reading) {
        super(new H2(reading.say("words.title")));
        addClassNames("card", "bridge-words");
        add(
                new Paragraph(reading.say("words.bridge")),
                new Paragraph(reading.say("words.independent")),
                new Paragraph(reading.say("words.expected")),
                new Paragraph(reading.say("words.standing")));
        if (reading.pairs().stream().anyMatch(pair -> pair.sharedMembers() > 0)) {
            add(new Paragraph(reading.say("words.overlap")));
        }
    }
}
