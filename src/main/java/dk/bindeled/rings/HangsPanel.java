package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import dk.bindeled.study.DepartureParameters;
import dk.bindeled.study.DepartureResult;
import dk.bindeled.study.DepartureResult.Departure;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.ui.Explanation;
import java.util.Comparator;
import java.util.List;

/** On whom it hangs: for everyone how much it hangs on a few, and for those who may see single persons on whom. */
final class HangsPanel extends Composite<Panel> {

    /** So many are told of, at least as many as any limit below which persons are not shown. */
    static final int TOLD = 20;

    private final SimulatedStudy<DepartureParameters, DepartureResult> study;
    private final Reading reading;
    private final RingWords words;

    HangsPanel(SimulatedStudy<DepartureParameters, DepartureResult> study, Reading reading) {
        this.study = study;
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        DepartureResult result = study.result();
        List<Departure> most = most(result.departures());
        Panel panel = SimulatedPanel.of("hangs", words)
                .saying(words.say("hangs.saying", SimulatedPanel.mean(result.reach(), words)));
        if (reading.suppression().mayShow(most.size())) {
            double mean =
                    most.stream().mapToDouble(HangsPanel::lossOf).average().orElse(0);
            panel.saying(words.say("hangs.most", most.size(), words.numbers().decimal(mean, 1)));
        } else {
            panel.saying(words.say("hangs.nobody"));
        }
        return panel.with(new NamedPersons(reading)
                        .of(
                                "hangs",
                                List.of(words.say("hangs.loss")),
                                most.stream()
                                        .map(person -> new NamedPersons.One(
                                                person.id(),
                                                person.label(),
                                                List.of(SimulatedPanel.mean(person.loss(), words))))
                                        .toList()))
                .with(
                        new H3(words.say("assume.title")),
                        new Assumptions(
                                study.parameters().spread(),
                                result.probabilities(),
                                result.start(),
                                result.runs(),
                                words))
                .with(new Explanation(words.say("hangs.explanation")));
    }

    /** Those on whom others hang: more is lost than they themselves. */
    private static List<Departure> most(List<Departure> departures) {
        return departures.stream()
                .filter(person -> lossOf(person) > 1)
                .sorted(Comparator.comparingDouble(HangsPanel::lossOf)
                        .reversed()
                        .thenComparing(Departure::id))
                .limit(TOLD)
                .toList();
    }

    private static double lossOf(Departure person) {
        Double loss = person.loss().value();
        return loss == null ? 0 : loss;
    }
}
