package dk.bindeled.map;

import com.vaadin.flow.component.UI;
import dk.bindeled.ui.Background;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import org.jspecify.annotations.Nullable;

/**
 * Saves what is seen in a view of one's own, beside the page: one save after another, and of several that wait only the last. What could not be saved
 * waits until something is saved again.
 */
final class Autosave {

    private final SavedViews views;
    private final Background background;
    private final Teller teller;
    private SavedView view;
    private @Nullable String waiting;
    private boolean running;

    /** Is told under the page's lock. */
    interface Teller {

        void saving(Autosave from);

        void saved(Autosave from, SavedView now);

        void failed(Autosave from, Throwable fault);
    }

    /** @param view as it is saved now */
    Autosave(SavedView view, SavedViews views, Background background, Teller teller) {
        this.view = view;
        this.views = views;
        this.background = background;
        this.teller = teller;
    }

    /** Saves, now or once what is being saved is done. Call it under the page's lock. */
    void save(UI ui, String query) {
        synchronized (this) {
            waiting = query;
            if (running) {
                return;
            }
        }
        again(ui);
    }

    /** Saves what waits. Call it under the page's lock. */
    void again(UI ui) {
        synchronized (this) {
            running = true;
        }
        teller.saving(this);
        background.start(
                ui, _ -> saveAll(), (_, _) -> {}, now -> teller.saved(this, now), fault -> teller.failed(this, fault));
    }

    /** The loop is on the working thread: what is changed last is saved also where the page is closed meanwhile. */
    private SavedView saveAll() {
        String next = next();
        while (next != null) {
            try {
                keep(views.save(view.id(), view.version(), next));
            } catch (RuntimeException fault) {
                giveUp(next);
                throw fault;
            }
            next = next();
        }
        return view;
    }

    private synchronized @Nullable String next() {
        String next = waiting;
        waiting = null;
        running = next != null;
        return next;
    }

    private synchronized void keep(SavedView now) {
        view = now;
    }

    private synchronized void giveUp(String unsaved) {
        if (waiting == null) {
            waiting = unsaved;
        }
        running = false;
    }
}
