package dk.bindeled.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dk.bindeled.network.Progress;
import dk.bindeled.ui.Background;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on the network's data while it runs: how far it is, and the way to stop it where it can be stopped. It is waited for to its end also
 * after someone asked it to stop, so that what is said of it afterwards is true.
 */
final class WorkPanel extends Div {

    private final AtomicBoolean askedToStop = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar(0, 1, 0);
    private final Span step = new Span(getTranslation("work.start"));

    WorkPanel(boolean canBeStopped) {
        addClassNames("card", "waiting");
        getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("work.start"));
        add(step, bar);
        if (canBeStopped) {
            NativeButton stop = new NativeButton(getTranslation("ui.cancel"), click -> {
                stop();
                click.getSource().setEnabled(false);
                step.setText(getTranslation("work.stopping"));
            });
            stop.addClassName("quiet-button");
            add(stop);
        }
    }

    /** Starts {@code work}, which must not touch components. */
    void start(Background background, UI ui, Function<Progress, Outcome> work, Consumer<Outcome> onDone) {
        background.start(ui, progress -> Outcome.of(() -> work.apply(watched(progress))), this::show, onDone, fault -> {
            throw new IllegalStateException("Work on the network's data failed", fault);
        });
    }

    /** Asks the work to stop. */
    void stop() {
        askedToStop.set(true);
    }

    private void show(double fraction, String name) {
        bar.setValue(Math.clamp(fraction, 0, 1));
        if (!askedToStop.get()) {
            step.setText(getTranslation("work." + name));
        }
    }

    private Progress watched(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String name) {
                progress.report(fraction, name);
            }

            @Override
            public boolean isCancelled() {
                return askedToStop.get();
            }
        };
    }
}
