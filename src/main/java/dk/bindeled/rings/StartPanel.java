package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** Whom to start with, how far they might reach, and how good the choice is at least. */
final class StartPanel extends Composite<Panel> implements Answer {

    private final SimulatedStudy<SeedParameters, SeedResult> study;
    private final Reading reading;
    private final RingWords words;

    StartPanel(SimulatedStudy<SeedParameters, SeedResult> study, Reading reading) {
        this.study = study;
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    public String sentence() {
        SeedResult result = study.result();
        return words.say("start.saying", result.seeds().size(), SimulatedPanel.mean(result.reach(), words));
    }

    @Override
    protected Panel initContent() {
        SeedResult result = study.result();
        SpreadParameters spread = study.parameters().spread();
        Double guarantee = result.guarantee();
        return SimulatedPanel.of("start", words)
                .saying(sentence())
                .saying(
                        guarantee == null
                                ? words.say("start.no-guarantee")
                                : words.say(
                                        "start.guarantee", words.numbers().percent(Math.floor(100 * guarantee) / 100)))
                .noting(SimulatedPanel.counted("start.eligible", result.eligible(), reading))
                .with(new NamedPersons(reading, SimulatedMark.of(spread, result.runs(), words))
                        .of(
                                "start",
                                List.of(),
                                result.seeds().stream()
                                        .map(seed -> new NamedPersons.One(seed.id(), seed.label(), List.of()))
                                        .toList()))
                .with(
                        new H3(words.say("assume.title")),
                        new Assumptions(spread, result.probabilities(), null, result.runs(), reading))
                .with(new Explanation(words.say("start.explanation")));
    }
}
