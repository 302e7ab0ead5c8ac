package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dk.bindeled.study.FragilityFigures.HeldTie;
import dk.bindeled.study.FragilityFigures.Where;
import dk.bindeled.ui.ScreenLink;
import java.util.List;
import java.util.Map;

/** Single ties on which the connection of two sides hangs. */
final class BridgeTiesPanel extends Composite<FragilityPanel> {

    private final FragilityReading reading;

    BridgeTiesPanel(FragilityReading reading) {
        this.reading = reading;
    }

    @Override
    protected FragilityPanel initContent() {
        List<HeldTie> told = reading.figures().bridgeTies().stream()
                .filter(tie -> reading.mayShowCount(tie.smallerSide()))
                .toList();
        FragilityPanel panel = new FragilityPanel("ties", reading);
        if (told.isEmpty()) {
            return panel.saying(
                    reading.say(reading.key("ties.none"), reading.suppression().limit()));
        }
        return panel.saying(reading.say("ties.intro")).with(new TenAtATime<>(reading, told, this::card));
    }

    private Component card(HeldTie tie) {
        Div card = new Div(new Paragraph(sentence(reading, tie)));
        card.addClassName("fragility-card");
        Where mainly = reading.mainly(tie.where(), tie.smallerSide());
        if (mainly != null) {
            card.add(new ScreenLink(
                    reading.say("map", mainly.label()),
                    "map",
                    reading.choices(),
                    Map.of(ScreenLink.GROUP, mainly.group())));
        }
        return card;
    }

    /** What is told of one of them. */
    static String sentence(FragilityReading reading, HeldTie tie) {
        return (reading.say(
                                reading.key("ties.saying"),
                                reading.someoneWithin(tie.inner()),
                                reading.someoneWithin(tie.outer()),
                                tie.smallerSide())
                        + " "
                        + reading.where(tie.where(), tie.smallerSide()))
                .strip();
    }
}
