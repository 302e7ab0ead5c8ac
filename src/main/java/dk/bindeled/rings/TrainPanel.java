package dk.bindeled.rings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.TrainingParameters;
import dk.bindeled.study.TrainingResult;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** Whom to train, and how many more might be reached. */
final class TrainPanel extends Composite<Panel> implements Answer {

    private final SimulatedStudy<TrainingParameters, TrainingResult> study;
    private final Reading reading;
    private final RingWords words;

    TrainPanel(SimulatedStudy<TrainingParameters, TrainingResult> study, Reading reading) {
        this.study = study;
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    public String sentence() {
        TrainingResult result = study.result();
        return words.say("train.saying", result.trained().size(), SimulatedPanel.mean(result.uplift(), words));
    }

    @Override
    protected Panel initContent() {
        TrainingResult result = study.result();
        SpreadParameters spread = study.parameters().spread();
        return SimulatedPanel.of("train", words)
                .saying(sentence())
                .noting(words.say(
                        "train.before",
                        SimulatedPanel.mean(result.before(), words),
                        words.numbers().decimal(study.parameters().factor(), 1)))
                .with(new NamedPersons(reading, SimulatedMark.of(spread, result.runs(), words))
                        .of(
                                "train",
                                List.of(),
                                result.trained().stream()
                                        .map(person -> new NamedPersons.One(person.id(), person.label(), List.of()))
                                        .toList()))
                .with(
                        new H3(words.say("assume.title")),
                        new Assumptions(spread, result.probabilities(), result.start(), result.runs(), reading))
                .with(new Explanation(words.say("train.explanation")));
    }
}
