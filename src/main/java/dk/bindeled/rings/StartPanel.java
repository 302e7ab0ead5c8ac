package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** Whom to start with, how far they might reach, and how good the choice is at least. */
final class StartPanel extends Composite<Panel> {

    private final SimulatedStudy<SeedParameters, SeedResult> study;
    private final Reading reading;
    private final RingWords words;

    StartPanel(SimulatedStudy<SeedParameters, SeedResult> study, Reading reading) {
        this.study = study;
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        SeedResult result = study.result();
        Double guarantee = result.guarantee();
        return SimulatedPanel.of("start", words)
                .saying(words.say("start.saying", result.seeds().size(), SimulatedPanel.mean(result.reach(), words)))
                .saying(
                        guarantee == null
                                ? words.say("start.no-guarantee")
                                : words.say(
                                        "start.guarantee", words.numbers().percent(Math.floor(100 * guarantee) / 100)))
                .noting(words.say("start.eligible", result.eligible()))
                .with(new NamedPersons(reading)
                        .of(
                                "start",
                                List.of(words.say("start.gain")),
                                result.seeds().stream()
                                        .map(seed -> new NamedPersons.One(
                                                seed.id(),
                                                seed.label(),
                                                List.of(SimulatedPanel.mean(seed.gain(), words))))
                                        .toList()))
                .with(
                        new H3(words.say("assume.title")),
                        new Assumptions(
                                study.parameters().spread(), result.probabilities(), null, result.runs(), words))
                .with(new Explanation(words.say("start.explanation")));
    }
}
