package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Composite;
import dk.bindeled.network.SnapshotMark;
import dk.bindeled.ui.AskedBox;
import java.util.List;

/** The self-running test of a person one chooses: who is looked for is asked by name, once it is said what for. */
final class ChosenPersonPanel extends Composite<FragilityPanel> {

    private final FragilityReading reading;
    private final SinglePersons persons;

    ChosenPersonPanel(FragilityReading reading, SinglePersons persons) {
        this.reading = reading;
        this.persons = persons;
    }

    @Override
    protected FragilityPanel initContent() {
        return new FragilityPanel("chosen", reading)
                .saying(reading.say(reading.key("chosen.intro")))
                .with(new AskedBox<SnapshotMark>(
                        "fragility-choose",
                        new AskedBox.Words(
                                reading.say(reading.key("chosen.show")),
                                reading.say("chosen.hide"),
                                "",
                                reading.say("chosen.working"),
                                reading.say(reading.key("chosen.search")),
                                reading.say("outdated")),
                        persons::question,
                        persons::open,
                        _ -> List.of(new PersonSearch(reading, persons))));
    }
}
