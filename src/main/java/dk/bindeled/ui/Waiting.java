package dk.bindeled.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far work beside the screen has come, and the button that stops it. */
public final class Waiting extends Div {

    private final ProgressBar bar = new ProgressBar(0, 1, 0);
    private final Span step = new Span(getTranslation("work.start"));

    /** Work that has just begun; {@code onStop} is called when someone asks to stop it. */
    public Waiting(Runnable onStop) {
        addClassName("waiting");
        getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("work.start"));
        NativeButton stop = new NativeButton(getTranslation("ui.cancel"), click -> onStop.run());
        stop.addClassName("quiet-button");
        add(step, bar, stop);
    }

    /**
     * Shows how far the work has come.
     *
     * @param fraction done so far, 0-1
     * @param name the step under way, as work names it
     */
    public void show(double fraction, String name) {
        bar.setValue(Math.clamp(fraction, 0, 1));
        step.setText(getTranslation("work." + name));
    }
}
