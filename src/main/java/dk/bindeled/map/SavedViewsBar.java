package dk.bindeled.map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import dk.bindeled.ui.Background;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import dk.bindeled.views.ViewContent;
import dk.bindeled.views.ViewRefused;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which saved view is open, whether what is seen is saved, and the ways to other views. What changes in a view of one's own is saved by itself,
 * but only as long as what was seen before was what is saved: neither a link with something else in it nor a view that was saved elsewhere
 * meanwhile is written over unasked.
 */
final class SavedViewsBar extends Section implements Autosave.Teller {

    private final transient SavedViews views;
    private final transient Background background;
    private final transient Supplier<String> current;
    private final transient Consumer<String> open;
    private final ViewLine line = new ViewLine();
    private final ViewMenu menu;
    private transient @Nullable SavedView view;
    /** There is none where nothing is to be saved by itself. */
    private transient @Nullable Autosave saving;
    /** What is saved, or is being saved. */
    private String content = "";

    /**
     * A bar with no view open.
     *
     * @param current the query of an address that shows what is seen now
     * @param open goes to the saved view with an id: {@code map?view=ID}
     * @param named told by what id the address is to name the view from now on, where nothing else changes; empty for none
     */
    SavedViewsBar(
            SavedViews views,
            Background background,
            Supplier<String> current,
            Consumer<String> open,
            Consumer<Optional<String>> named) {
        this.views = views;
        this.background = background;
        this.current = current;
        this.open = open;
        ViewDeeds deeds = new ViewDeeds(views, this, background, line::words, current, open, named);
        menu = new ViewMenu(deeds);
        addClassName("views-bar");
        getElement().setAttribute("aria-label", getTranslation("views.title"));
        Div tools = new Div(way("views.list", deeds::choose), way("views.save-as", deeds::saveAs), menu);
        tools.addClassName("views-tools");
        add(line, tools);
        close("");
    }

    /**
     * Takes note that an address was opened.
     *
     * @param viewId what the address says of a view, or null
     * @param asked true if it was asked for on this page, as another date is; then what is seen is what is meant to be saved. Links, the way back and dates
     *     that follow by themselves must not be written over a view.
     * @return what the view shows, to be opened where the address says nothing else; null where there is no view, or not for the one who asks, which
     *     the bar then tells
     */
    @Nullable
    String show(@Nullable String viewId, boolean asked) {
        String here = ViewContent.of(current.get());
        if (viewId == null) {
            close("");
            return null;
        }
        if (view != null && view.id().equals(viewId) && !here.isEmpty()) {
            if (asked) {
                changed(here);
            } else {
                compare(view);
            }
            return content;
        }
        try {
            settle(views.open(viewId));
            return content;
        } catch (ViewRefused refused) {
            close(line.words(refused));
            return null;
        }
    }

    /** Takes note that whoever looks has changed what is seen. Not to be called where a view was merely opened. */
    void changed(String query) {
        if (view == null) {
            return;
        }
        String seen = ViewContent.of(query);
        boolean same = ViewContent.isSame(seen, content);
        if (!view.own()) {
            line.tell(getTranslation(same ? "views.read-only" : "views.read-only.changed", owner(view)));
        } else if (saving != null && !same) {
            content = seen;
            saving.save(UI.getCurrent(), seen);
        }
    }

    /** The view that is open, or null. */
    @Nullable
    SavedView view() {
        return view;
    }

    /** Takes note that what is kept of the open view beside what it shows is something else now. */
    void keep(SavedView now) {
        view = now;
        line.call(now.name());
    }

    /** Opens a view in the bar, and looks whether it is what is seen. */
    void settle(SavedView opened) {
        take(opened);
        compare(opened);
    }

    private void compare(SavedView opened) {
        String here = ViewContent.of(current.get());
        boolean same = here.isEmpty() || ViewContent.isSame(here, content);
        if (!opened.own()) {
            changed(same ? content : here);
        } else if (same) {
            begin(opened);
            line.tell(getTranslation("views.saved"));
        } else {
            saving = null;
            line.tell(
                    getTranslation("views.apart"),
                    way("views.open-saved", () -> open.accept(opened.id())),
                    way("views.save-here", this::saveHere));
        }
    }

    /** Saves what is seen, though it came by a link or by itself, and from now on what is changed. */
    private void saveHere() {
        if (view != null) {
            begin(view);
            changed(current.get());
        }
    }

    private void begin(SavedView own) {
        if (saving == null) {
            saving = new Autosave(own, views, background, this);
        }
    }

    private void take(SavedView opened) {
        view = opened;
        saving = null;
        content = opened.query();
        line.call(opened.name());
        menu.show(opened);
        menu.setVisible(true);
    }

    /** Takes note that no view is open any more. */
    void close(String words, NativeButton... offered) {
        view = null;
        saving = null;
        content = "";
        line.call(getTranslation("views.none-open"));
        menu.setVisible(false);
        line.tell(words, offered);
    }

    @Override
    public void saving(Autosave from) {
        if (from == saving) {
            line.tell(getTranslation("views.saving"));
        }
    }

    @Override
    public void saved(Autosave from, SavedView now) {
        if (view != null && view.id().equals(now.id())) {
            // Also where nothing more is saved by itself: what is saved next is to be newer than this.
            keep(now);
        }
        if (from == saving) {
            line.tell(getTranslation("views.saved"));
        }
    }

    @Override
    public void failed(Autosave from, Throwable fault) {
        if (from != saving || view == null) {
            return;
        }
        String id = view.id();
        // Whoever comes back to what was not saved is not to be told that it is.
        content = view.query();
        if (fault instanceof ViewRefused refused && refused.reason() == ViewRefused.Reason.NEWER) {
            saving = null;
            line.tell(line.words(refused), way("views.open-saved", () -> open.accept(id)));
        } else {
            line.tell(
                    getTranslation("views.not-saved", line.words(fault)),
                    way("views.again", () -> from.again(UI.getCurrent())));
        }
    }

    /** Tells something, for instance why something could not be done. */
    void tell(String words) {
        line.tell(words);
    }

    private String owner(SavedView of) {
        return ViewListDialog.owner(of, getTranslation("ui.role.administrator"));
    }

    /** A button that the bar can offer. */
    NativeButton way(String key, Runnable where) {
        return line.way(key, where);
    }
}
