package dk.bindeled.data;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.intake.LoadedImport;
import dk.bindeled.ui.Speech;

/** How much is in the network now. */
final class NetworkNow extends Section {

    NetworkNow(LoadedImport.Counts counts, Speech speech) {
        addClassNames("card", "network-now");
        DescriptionList list = new DescriptionList();
        list.add(
                count("areas", counts.areas(), speech),
                count("actors", counts.actors(), speech),
                count("ties", counts.ties(), speech),
                count("referrals", counts.referrals(), speech));
        add(new H2(speech.say("data.now.title")), list);
    }

    private static Div count(String what, long number, Speech speech) {
        return new Div(
                new DescriptionList.Term(speech.say("data.now." + what)),
                new DescriptionList.Description(speech.numbers().count(number)));
    }
}
