package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.bridges.changes.TouchedPairs;
import dk.bindeled.network.Change;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.ScenarioOutlook;
import dk.bindeled.study.Scenarios.ScenarioOutdated;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.ui.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What takes longer: behind a button, with progress and a way to stop. What was found is of the changes as they were then. */
final class OutlookBox extends Div {

    private final transient Desk desk;
    private final transient Supplier<Scenario> scenario;
    private final NativeButton ask;
    private final Div told = new Div();

    private transient Background.@Nullable Running running;
    /** What is ready at once is told before there is anything to cancel. */
    private boolean looking;

    OutlookBox(Desk desk, Supplier<Scenario> scenario) {
        this.desk = desk;
        this.scenario = scenario;
        addClassName("whatif-outlook");
        ask = new NativeButton(desk.say("outlook.ask"), click -> find());
        ask.addClassName("quiet-button");
        Paragraph means = new Paragraph(desk.say("outlook.means"));
        means.addClassName("line");
        add(new H3(desk.say("outlook.title")), means, ask, told);
    }

    /** The changes are others now. */
    void clear() {
        stop();
        told.removeAll();
        ask.setVisible(true);
    }

    private void find() {
        Optional<UI> page = getUI();
        Optional<Snapshot> held = scenario.get().held();
        if (page.isEmpty() || held.isEmpty()) {
            desk.outdated().run();
            return;
        }
        told.removeAll();
        ask.setVisible(false);
        Waiting waiting = new Waiting(() -> {
            clear();
            ask.focus();
        });
        told.add(waiting);
        Snapshot snapshot = held.get();
        List<Change> changes = scenario.get().changes();
        looking = true;
        Background.Running started = desk.background()
                .start(
                        page.get(),
                        progress -> work(snapshot, changes, progress),
                        waiting::show,
                        found -> found.ifPresentOrElse(this::fill, desk.outdated()),
                        fault -> {
                            clear();
                            told.add(TroublePanel.of(fault));
                        });
        running = looking ? started : null;
    }

    private Optional<ScenarioOutlook> work(Snapshot snapshot, List<Change> changes, Progress progress) {
        try {
            return Optional.of(desk.scenarios().outlook(snapshot, changes, progress));
        } catch (ScenarioOutdated changed) {
            return Optional.empty();
        }
    }

    private void fill(ScenarioOutlook found) {
        clear();
        ask.setVisible(false);
        Numbers numbers = desk.speech().numbers();
        boolean parts = desk.visible().showsParts(found);
        told.add(counts("outlook.parts", found.parts(), parts), counts("outlook.largest", found.largestPart(), parts));
        told.add(new Paragraph(desk.say(found.pairs().isEmpty() ? "outlook.pairs.none" : "outlook.pairs")));
        if (!found.pairs().isEmpty()) {
            told.add(new TouchedPairs(desk.speech(), desk.visible()::shows, found.pairs()));
        }
        told.add(reach(found.reach(), numbers));
    }

    private Paragraph counts(String key, ScenarioOutlook.Count count, boolean shown) {
        Numbers numbers = desk.speech().numbers();
        return new Paragraph(
                shown
                        ? desk.say(key, numbers.count(count.before()), numbers.count(count.after()))
                        : desk.say(key + ".withheld", desk.visible().limit()));
    }

    private Div reach(ScenarioOutlook.Reach reach, Numbers numbers) {
        Div box = new Div();
        box.addClassNames("whatif-reach", "simulated");
        Span label = new Span(desk.say("outlook.simulated"));
        label.addClassName("whatif-label");
        box.add(label);
        if (!desk.visible().shows(reach)) {
            box.add(new Paragraph(
                    desk.say("outlook.reach.withheld", desk.visible().limit())));
            return box;
        }
        if (reach.before().isKnown() && reach.after().isKnown()) {
            box.add(new Paragraph(desk.say(
                    "outlook.reach",
                    number(reach.before(), numbers),
                    number(reach.after(), numbers),
                    signed(reach.more(), numbers),
                    range(reach.more(), numbers))));
        } else {
            box.add(new Paragraph(desk.say("outlook.reach.nobody")));
        }
        Paragraph how = new Paragraph(desk.say(
                reach.estimated() ? "outlook.how.estimated" : "outlook.how.given",
                reach.runs(),
                numbers.percent(reach.probability(), 1),
                reach.seed()));
        how.addClassName("line");
        box.add(how);
        return box;
    }

    private static String number(Figure figure, Numbers numbers) {
        Double value = figure.value();
        return value == null ? "" : numbers.decimal(value, 1);
    }

    private static String signed(Figure figure, Numbers numbers) {
        Double value = figure.value();
        return value == null ? "" : numbers.change(value, 1);
    }

    private static String range(Figure figure, Numbers numbers) {
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null ? "–" : numbers.range(low, high, 1);
    }

    private void stop() {
        looking = false;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent left) {
        stop();
    }
}
