package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationParameters;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.ui.Explanation;
import java.util.List;

/** How far it might go, beside how far it has gone: two drawings that look different, and two numbers that are never made one. */
final class ReachPanel extends Composite<Div> implements Answer {

    private final SimulatedStudy<SimulationParameters, SimulationResult> study;
    private final Reading reading;
    private final RingWords words;

    ReachPanel(SimulatedStudy<SimulationParameters, SimulationResult> study, Reading reading) {
        this.study = study;
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    public String sentence() {
        return words.say("reach.saying", SimulatedPanel.mean(study.result().reach(), words));
    }

    @Override
    protected Div initContent() {
        Div content = RingsPart.columns(simulated(), observed());
        content.addClassName("rings-beside");
        return content;
    }

    private Component simulated() {
        SimulationResult result = study.result();
        Panel panel = SimulatedPanel.of("reach", words)
                .saying(sentence())
                .with(charts().simulated(result.rings()))
                .with(new H3(words.say("reach.spread.title")))
                .with(charts().distribution(result.distribution()));
        if (!result.steps().isEmpty()) {
            panel.with(new H3(words.say("reach.steps.title")));
            if (new TriesTold(result.probabilities(), reading.suppression()).isAllTold()) {
                panel.with(steps(result.steps()));
            } else {
                panel.noting(
                        words.say("reach.steps.withheld", reading.suppression().limit()));
            }
        }
        return panel.with(new H3(words.say("assume.title")))
                .with(new Assumptions(
                        study.parameters().spread(), result.probabilities(), result.start(), result.runs(), reading))
                .with(new Explanation(words.say("reach.explanation")));
    }

    private Component observed() {
        Panel panel = new Panel("beside", words.say("beside.title"));
        long reached = reading.result().parents().size();
        ShownCount persons = new ShownCount(reached, reading.suppression().mayShowCount(reached));
        return panel.saying(words.say("beside.saying", words.countInWords(persons)))
                .with(charts().observed(reading.rings().totals()))
                .behind(reading.behind(), words.say("beside.title"), new BroughtBy(reading).rings())
                .noting(words.say("beside.why"));
    }

    private ReachCharts charts() {
        return new ReachCharts(
                study.result().rings(),
                reading.rings().totals(),
                mean -> reading.behind().isOpen()
                        || mean == 0
                        || mean >= reading.suppression().limit(),
                SimulatedMark.of(study.parameters().spread(), study.result().runs(), words),
                words);
    }

    private Component steps(List<SimulationResult.StepOutcome> steps) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rings-list");
        for (SimulationResult.StepOutcome step : steps) {
            Figure share = step.share();
            list.add(new ListItem(words.say("reach.steps." + step.outcome(), words.share(share))));
        }
        return list;
    }
}
