package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import dk.bindeled.study.DepartureParameters;
import dk.bindeled.study.DepartureResult;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** On whom it hangs: for everyone how much it hangs on a few, and for those who may see single persons on whom. */
final class HangsPanel extends Composite<Panel> implements Answer {

    private final SimulatedStudy<DepartureParameters, DepartureResult> study;
    private final Reading reading;
    private final RingWords words;

    HangsPanel(SimulatedStudy<DepartureParameters, DepartureResult> study, Reading reading) {
        this.study = study;
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    public String sentence() {
        return words.say("hangs.saying", SimulatedPanel.mean(study.result().reach(), words));
    }

    @Override
    protected Panel initContent() {
        DepartureResult result = study.result();
        SpreadParameters spread = study.parameters().spread();
        Hanging hanging = Hanging.of(result.departures());
        return SimulatedPanel.of("hangs", words)
                .saying(sentence())
                .saying(hanging.sentence(reading))
                .with(new NamedPersons(reading, SimulatedMark.of(spread, result.runs(), words))
                        .of(
                                "hangs",
                                List.of(words.say("hangs.loss")),
                                hanging.most().stream()
                                        .map(person -> new NamedPersons.One(
                                                person.id(),
                                                person.label(),
                                                List.of(SimulatedPanel.mean(person.loss(), words))))
                                        .toList()))
                .with(
                        new H3(words.say("assume.title")),
                        new Assumptions(spread, result.probabilities(), result.start(), result.runs(), reading))
                .with(new Explanation(words.say("hangs.explanation")));
    }
}
