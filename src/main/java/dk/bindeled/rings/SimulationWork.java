package dk.bindeled.rings;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.network.Progress;
import dk.bindeled.study.CannotSimulate;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Trouble;
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.ui.Waiting;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a simulation is seen to run and can be stopped, and where what it found, or why there is nothing to find, stands afterwards. */
final class SimulationWork extends Div {

    private final transient Background background;
    private final transient RingWords words;
    private transient Background.@Nullable Running running;

    SimulationWork(Background background, RingWords words) {
        this.background = background;
        this.words = words;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
    }

    /**
     * Does {@code work} beside the screen and tells what it found; what is still under way is stopped.
     *
     * @param work called on another thread: must not touch components
     * @param onDone called with the page's lock
     */
    <T> void start(Function<Progress, T> work, Consumer<T> onDone) {
        stop();
        removeAll();
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("The simulation is not shown"));
        Waiting waiting = new Waiting(() -> {
            stop();
            removeAll();
            add(new TroublePanel(new Trouble(
                    words.say("cancelled.happened"), getTranslation("ui.kept.all"), words.say("cancelled.advice"))));
        });
        add(waiting);
        running = background.start(
                ui,
                work,
                waiting::show,
                found -> {
                    removeAll();
                    onDone.accept(found);
                },
                this::tell);
    }

    private void tell(Throwable fault) {
        removeAll();
        if (!(fault instanceof CannotSimulate cannot)) {
            add(TroublePanel.of(fault));
            return;
        }
        List<String> values = cannot.values();
        add(new TroublePanel(new Trouble(
                words.say("cannot." + cannot.why().code(), String.join(", ", values)),
                getTranslation("ui.kept.all"),
                words.say("cannot." + cannot.why().code() + ".advice"))));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
