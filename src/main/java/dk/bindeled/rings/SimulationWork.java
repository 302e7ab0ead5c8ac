package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dk.bindeled.network.Progress;
import dk.bindeled.study.CannotSimulate;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Trouble;
import dk.bindeled.ui.TroublePanel;
import dk.bindeled.ui.Waiting;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulation is seen to run and can be stopped, and where what it found, or why there is nothing to find, stands afterwards. Of what it
 * found only the first sentence is read aloud when it comes; the rest is there to be gone to.
 */
final class SimulationWork extends Div {

    private final transient Background background;
    private final transient RingWords words;
    private final Div aloud = new Div();
    private final Div shown = new Div();
    private transient Background.@Nullable Running running;
    private transient Runnable onStopped = () -> {};

    SimulationWork(Background background, RingWords words) {
        this.background = background;
        this.words = words;
        aloud.addClassName("visually-hidden");
        aloud.getElement().setAttribute("role", "status");
        shown.addClassName("stack");
        add(aloud, shown);
    }

    /** Does {@code onward} when someone has stopped it, and the button that did is gone. */
    void whenStopped(Runnable onward) {
        onStopped = onward;
    }

    /**
     * Does {@code work} beside the screen and shows what it found; what is still under way is stopped.
     *
     * @param work called on another thread: must not touch components
     * @param panel what is found as it is shown
     */
    <T, A extends Component & Answer> void start(Function<Progress, T> work, Function<T, A> panel) {
        stop();
        show();
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("The simulation is not shown"));
        Waiting waiting = new Waiting(() -> {
            stop();
            show(new TroublePanel(new Trouble(
                    words.say("cancelled.happened"), getTranslation("ui.kept.all"), words.say("cancelled.advice"))));
            onStopped.run();
        });
        show(waiting);
        running = background.start(ui, work, waiting::show, found -> tell(panel.apply(found)), this::tell);
    }

    <A extends Component & Answer> void tell(A answer) {
        show(answer);
        aloud.setText(answer.sentence());
    }

    private void tell(Throwable fault) {
        show(
                fault instanceof CannotSimulate cannot
                        ? new TroublePanel(CannotWords.of(cannot, words))
                        : TroublePanel.of(fault));
    }

    private void show(Component... content) {
        aloud.setText("");
        shown.removeAll();
        shown.add(content);
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
