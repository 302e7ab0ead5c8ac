package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.study.FragilityFigures.Broker;
import dk.bindeled.study.PairFigures;
import dk.bindeled.ui.ScreenLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those on whom bridges between groups hang, with the pairs of groups and how many are on both sides. */
final class BrokersPanel extends Composite<FragilityPanel> {

    private static final int PAIRS_TOLD = 5;

    private final FragilityReading reading;

    BrokersPanel(FragilityReading reading) {
        this.reading = reading;
    }

    @Override
    protected FragilityPanel initContent() {
        List<Broker> told = reading.figures().brokers().stream()
                .filter(broker -> broker.pairs().stream().allMatch(reading.visible()::shows))
                .toList();
        FragilityPanel panel = new FragilityPanel("brokers", reading);
        if (told.isEmpty()) {
            return panel.saying(reading.say("brokers.none"));
        }
        panel.saying(reading.say("brokers.intro")).with(new TenAtATime<>(reading, told, this::card));
        if (told.size() < reading.figures().brokers().size()) {
            panel.noting(reading.say("brokers.withheld", reading.suppression().limit()));
        }
        return panel.explaining(reading.say("brokers.explanation"));
    }

    private Component card(Broker broker) {
        String sentence = sentence(reading, broker);
        UnorderedList pairs = new UnorderedList();
        pairs.addClassName("fragility-pairs");
        for (PairFigures pair :
                broker.pairs().subList(0, Math.min(PAIRS_TOLD, broker.pairs().size()))) {
            pairs.add(new ListItem(new ScreenLink(
                    pair.aLabel() + " ↔ " + pair.bLabel(),
                    BridgePart.GAPS.route(),
                    reading.choices(),
                    Map.of(ScreenLink.PAIR, pair.a() + "~" + pair.b()))));
        }
        int left = broker.pairs().size() - PAIRS_TOLD;
        if (left > 0) {
            pairs.add(new ListItem(reading.say("brokers.more", left)));
        }
        Div card = new Div(new Paragraph(sentence), pairs);
        card.addClassName("fragility-card");
        HangingPanel.addTest(reading, card, broker.person(), sentence);
        return card;
    }

    /** What is told of one of them; how many are on both sides only where it tells of no few who are in several of the groups. */
    static String sentence(FragilityReading reading, Broker broker) {
        String who = reading.someone(broker.person());
        int pairs = broker.pairs().size();
        return mayShowPersons(reading, broker)
                ? reading.say(reading.key("brokers.saying"), who, pairs, broker.persons())
                : reading.say("brokers.saying.plain", who, pairs);
    }

    private static boolean mayShowPersons(FragilityReading reading, Broker broker) {
        Map<String, Integer> sizes = new HashMap<>();
        broker.pairs().forEach(pair -> {
            sizes.put(pair.a(), pair.aPersons());
            sizes.put(pair.b(), pair.bPersons());
        });
        int twice = sizes.values().stream().mapToInt(Integer::intValue).sum() - broker.persons();
        return twice == 0 || (broker.pairs().size() == 1 && reading.mayShowCount(twice)) || reading.bodies();
    }
}
