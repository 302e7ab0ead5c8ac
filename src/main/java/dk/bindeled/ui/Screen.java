package dk.bindeled.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Progress;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the screens have in common: a heading, the choices of the address, and a place that shows progress while its figures are worked
 * out. A screen is told of every change of the address and then calls {@link #load}.
 */
public abstract class Screen extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Background background;
    private final String titleKey;
    private final Div content = new Div();
    private Background.@Nullable Running running;
    private @Nullable Waiting waiting;

    /**
     * A screen without content yet.
     *
     * @param titleKey key of its name, which is its heading and the page's title
     */
    @SuppressWarnings("this-escape") // only the framework's own methods are called, and no screen changes them
    protected Screen(String titleKey, Background background) {
        this.titleKey = titleKey;
        this.background = background;
        addClassName("screen");
        content.addClassName("screen-content");
        add(new H1(getTranslation(titleKey)), content);
    }

    /**
     * Shows the screen for an address. Called when the screen opens and whenever the address changes.
     *
     * @param choices the four choices
     * @param address everything in the address, the choices included
     */
    protected abstract void show(Choices choices, QueryParameters address);

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        show(Choices.of(address), address);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + getTranslation("ui.brand");
    }

    /**
     * Keeps in the address what is chosen on the screen, without asking for the page again: a link shows the same, and so does another date, group
     * or language chosen afterwards.
     */
    protected void keepInAddress(Location location) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        MainLayout frame = findAncestor(MainLayout.class);
        if (frame != null) {
            frame.keep(location);
        }
    }

    /** Replaces what is shown below the heading. */
    protected void setContent(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /**
     * Does {@code work} beside the screen, with progress and a way to cancel where it takes longer than a moment, and then shows what it
     * found. What is under way for an earlier address is cancelled.
     *
     * @param work called on another thread: must not touch components
     * @param onDone called with the page's lock
     */
    protected <T> void load(Function<Progress, T> work, Consumer<T> onDone) {
        load(work, onDone, this::setContent);
    }

    /** The same, while what is shown stays: the progress stands above it. */
    protected <T> void loadAbove(Function<Progress, T> work, Consumer<T> onDone) {
        load(work, onDone, content::addComponentAsFirst);
    }

    private <T> void load(Function<Progress, T> work, Consumer<T> onDone, Consumer<Component> wait) {
        cancel();
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("The screen is not shown"));
        Waiting progress = new Waiting(() -> {
            cancel();
            setContent(new TroublePanel(
                    new Trouble(
                            getTranslation("ui.cancelled.happened"),
                            getTranslation("ui.kept.all"),
                            getTranslation("ui.cancelled.advice")),
                    again(work, onDone)));
        });
        waiting = progress;
        wait.accept(progress);
        running = background.start(
                ui,
                work,
                progress::show,
                found -> {
                    progress.removeFromParent();
                    onDone.accept(found);
                },
                fault -> setContent(TroublePanel.of(fault, again(work, onDone))));
    }

    /** Shows nothing any more but that somebody was taken out of the data, with the way to open the page again. What is worked out for it is given up. */
    final void empty() {
        cancel();
        NativeButton again = new NativeButton(
                getTranslation("ui.erased.action"),
                click -> getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addClassName("primary-button");
        setContent(new EmptyState(getTranslation("ui.erased.title"), getTranslation("ui.erased.text"), again));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        if (waiting != null) {
            waiting.removeFromParent();
            waiting = null;
        }
    }

    private <T> NativeButton again(Function<Progress, T> work, Consumer<T> onDone) {
        NativeButton again = new NativeButton(getTranslation("ui.again"), click -> load(work, onDone));
        again.addClassName("primary-button");
        return again;
    }
}
