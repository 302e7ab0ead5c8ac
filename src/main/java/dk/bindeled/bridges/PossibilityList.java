package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.study.PairFigures;
import java.util.List;

/** The ranked list of pairs worth a look, ten at a time. */
final class PossibilityList extends Section {

    private static final int AT_A_TIME = 10;

    private final PairReading reading;
    private final List<PairFigures> pairs;
    private final OrderedList list = new OrderedList();
    private final NativeButton more = new NativeButton();
    private int shown;

    PossibilityList(PairReading reading) {
        this.reading = reading;
        this.pairs = Possibilities.of(reading);
        addClassName("card");
        list.addClassName("possibilities");
        more.addClassName("quiet-button");
        more.addClickListener(click -> showMore());
        add(new H2(reading.say("possibilities.title")));
        Paragraph intro = new Paragraph(reading.say(pairs.isEmpty() ? "possibilities.none" : "possibilities.intro"));
        add(intro, list, more);
        long withheld = Possibilities.withheld(reading);
        if (withheld > 0) {
            Div note = new Div(reading.say(
                    "possibilities.withheld", withheld, reading.suppression().limit()));
            note.addClassName("line");
            add(note);
        }
        showMore();
    }

    private void showMore() {
        int end = Math.min(pairs.size(), shown + AT_A_TIME);
        for (PairFigures pair : pairs.subList(shown, end)) {
            list.add(new ListItem(new PairCard(reading, pair)));
        }
        shown = end;
        int left = pairs.size() - shown;
        more.setVisible(left > 0);
        more.setText(reading.say("possibilities.more", Math.min(left, AT_A_TIME), left));
    }
}
