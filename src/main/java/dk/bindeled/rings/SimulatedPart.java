package dk.bindeled.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Progress;
import dk.bindeled.study.DepartureParameters;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationParameters;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.study.SimulationRuns;
import dk.bindeled.study.Simulations;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.TrainingParameters;
import dk.bindeled.ui.Background;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What could happen. Nothing here has happened, which is said first, last and in between. */
final class SimulatedPart extends Div {

    private final transient Reading reading;
    private final transient Simulations simulations;
    private final transient Background background;
    private final transient String who;
    private final transient BiConsumer<Question, String> onChoice;
    private final int fewest;
    private final Div asking = new Div();

    /**
     * The simulated part.
     *
     * @param who who asks
     * @param first the question that is asked at first
     * @param asked what is asked of it, as it stands in the address
     * @param onChoice told of the question and of what is asked of it, as it is to stand in the address
     */
    SimulatedPart(
            Reading reading,
            Simulations simulations,
            Background background,
            String who,
            Question first,
            String asked,
            BiConsumer<Question, String> onChoice) {
        this.reading = reading;
        this.fewest = reading.behind().isOpen() ? 1 : reading.suppression().limit();
        this.simulations = reading.behind().isOpen() ? simulations : simulations.forFewestPersons(fewest);
        this.onChoice = onChoice;
        this.background = background;
        this.who = who;
        addClassNames("stack", "rings-simulated");
        Span chip = new Span(reading.say("simulated"));
        chip.addClassName("rings-chip");
        Paragraph notice = new Paragraph(reading.say("simulated.notice"));
        Div banner = new Div(chip, notice);
        banner.addClassNames("rings-banner", "simulated");
        List<String> names = Question.ALL.stream()
                .map(question -> reading.say("question." + question.code()))
                .toList();
        asking.addClassName("stack");
        Toggle toggle = new Toggle(reading.say("question"), names, Question.ALL.indexOf(first), chosen -> {
            Question question = Question.ALL.get(chosen);
            ask(question, "");
            onChoice.accept(question, "");
        });
        add(banner, toggle, asking);
        ask(first, asked);
    }

    private void ask(Question question, String asked) {
        SettingsAddress address = new SettingsAddress(question, fewest);
        SimulationWork work = new SimulationWork(background, reading.words());
        SimulationForm form = new SimulationForm(question, reading.words(), fewest, address.read(asked), settings -> {
            onChoice.accept(question, address.of(settings));
            start(question, settings, work);
        });
        work.whenStopped(form::focusAsk);
        Panel panel = new Panel("ask", reading.say("question." + question.code()))
                .noting(reading.say("question." + question.code() + ".reading"))
                .with(form);
        asking.removeAll();
        asking.add(panel, work);
    }

    private void start(Question question, SimulationSettings settings, SimulationWork work) {
        SpreadParameters spread = settings.spread(reading.choices().query());
        int runs = settings.runs();
        switch (question) {
            case REACH -> {
                int best = settings.best();
                SeedParameters seeds = settings.seeds(reading.choices().query(), Math.max(1, best));
                work.start(
                        progress -> reach(spread, best == 0 ? null : seeds, runs, progress),
                        found -> new ReachPanel(found, reading));
            }
            case START -> {
                SeedParameters asked = settings.seeds(reading.choices().query(), settings.persons());
                work.start(
                        progress -> simulations.chooseSeeds(asked, who, progress),
                        found -> new StartPanel(found, reading));
            }
            case TRAIN -> {
                TrainingParameters asked =
                        new TrainingParameters(spread, List.of(), settings.persons(), settings.factor(), runs);
                work.start(
                        progress -> simulations.whomToTrain(asked, who, progress),
                        found -> new TrainPanel(found, reading));
            }
            case HANGS -> {
                DepartureParameters asked = new DepartureParameters(spread, List.of(), runs);
                work.start(
                        progress -> simulations.onWhomItHangs(asked, who, progress),
                        found -> new HangsPanel(found, reading));
            }
        }
    }

    /** From those who started the rings there are, or from the best, who are looked for first. */
    private SimulatedStudy<SimulationParameters, SimulationResult> reach(
            SpreadParameters spread, @Nullable SeedParameters seeds, int runs, Progress progress) {
        List<String> starters = seeds == null
                ? List.of()
                : simulations.chooseSeeds(seeds, who, progress.part(0, 0.5)).result().seeds().stream()
                        .map(SeedResult.Seed::id)
                        .toList();
        return simulations.simulate(
                new SimulationParameters(spread, starters, SimulationRuns.exactly(runs)),
                who,
                seeds == null ? progress : progress.part(0.5, 1));
    }
}
