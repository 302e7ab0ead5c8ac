package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.study.FragilityFigures.Held;
import dk.bindeled.study.FragilityFigures.Someone;
import dk.bindeled.study.FragilityFigures.Where;
import dk.bindeled.ui.AskedBox;
import dk.bindeled.ui.ScreenLink;
import java.util.List;
import java.util.Map;

/** Those on whom the connection of others hangs, by role and place and never by name; each with the way to the self-running test. */
final class HangingPanel extends Composite<FragilityPanel> {

    private final FragilityReading reading;

    HangingPanel(FragilityReading reading) {
        this.reading = reading;
    }

    @Override
    protected FragilityPanel initContent() {
        List<Held> told = reading.figures().held().stream()
                .filter(held -> reading.mayShowCount(held.cutOff()))
                .toList();
        FragilityPanel panel = new FragilityPanel("held", reading);
        if (told.isEmpty()) {
            panel.saying(
                    reading.say(reading.key("held.none"), reading.suppression().limit()));
        } else {
            panel.saying(reading.say(reading.key("held.intro"))).with(new TenAtATime<>(reading, told, this::card));
        }
        if (!reading.bodies()) {
            panel.noting(reading.say("held.withheld", reading.suppression().limit()));
        }
        return panel.explaining(reading.say("held.explanation"));
    }

    private Component card(Held held) {
        Div card = new Div();
        card.addClassName("fragility-card");
        String sentence = sentence(reading, held);
        card.add(new Paragraph(sentence));
        Where mainly = reading.mainly(held.where(), held.cutOff());
        if (mainly != null) {
            card.add(new ScreenLink(
                    reading.say("map", mainly.label()),
                    "map",
                    reading.choices(),
                    Map.of(ScreenLink.GROUP, mainly.group())));
        }
        addTest(reading, card, held.person(), sentence);
        return card;
    }

    /** What is told of one of them. */
    static String sentence(FragilityReading reading, Held held) {
        return (reading.say(reading.key("held.saying"), reading.someone(held.person()), held.cutOff())
                        + " "
                        + reading.where(held.where(), held.cutOff()))
                .strip();
    }

    /** The way to the self-running test of someone, where it is open. */
    static void addTest(FragilityReading reading, Div card, Someone someone, String of) {
        SinglePersons persons = reading.persons();
        if (persons != null && persons.isOpen()) {
            card.add(test(reading, persons, someone.id(), of));
        }
    }

    /** The self-running test of someone, below a button. */
    static AskedBox<SinglePersons.Tested> test(FragilityReading reading, SinglePersons persons, String id, String of) {
        return new AskedBox<>(
                "fragility-reveal",
                new AskedBox.Words(
                        reading.say("test.show"),
                        reading.say("test.hide"),
                        of,
                        reading.say("test.working"),
                        reading.say("test.found"),
                        reading.say("outdated")),
                persons::question,
                (ui, onDone, onFault) -> persons.test(ui, id, onDone, onFault),
                tested -> new SelfRunningTelling(reading, tested).components());
    }
}
