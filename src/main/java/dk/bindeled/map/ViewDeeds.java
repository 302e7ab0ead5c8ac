package dk.bindeled.map;

import com.vaadin.flow.component.html.NativeButton;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done with views in the bar, with what is asked before. */
final class ViewDeeds implements ViewMenu.Deeds {

    private final SavedViews views;
    private final SavedViewsBar bar;
    private final Supplier<String> current;
    private final Consumer<String> open;
    private final Consumer<Optional<String>> named;

    ViewDeeds(
            SavedViews views,
            SavedViewsBar bar,
            Supplier<String> current,
            Consumer<String> open,
            Consumer<Optional<String>> named) {
        this.views = views;
        this.bar = bar;
        this.current = current;
        this.open = open;
        this.named = named;
    }

    /** Offers the views there are. */
    void choose() {
        SavedView now = bar.view();
        String id = now == null ? null : now.id();
        bar.doing(() -> new ViewListDialog(views.list(), id, open).open());
    }

    /** Saves what is seen as a view of one's own, which is open from then on. */
    void saveAs() {
        new ViewNameDialog("save-as", "", called -> begin(views.create(called, current.get()))).open();
    }

    @Override
    public void rename() {
        SavedView now = opened();
        new ViewNameDialog("rename", now.name(), called -> bar.keep(views.rename(now.id(), called))).open();
    }

    @Override
    public void share() {
        SavedView now = opened();
        new ViewShareDialog(now.sharedWith(), role -> bar.keep(views.share(now.id(), role.orElse(null)))).open();
    }

    @Override
    public void duplicate() {
        SavedView now = opened();
        String proposed = bar.getTranslation("views.duplicate.name", now.name());
        new ViewNameDialog(
                        "duplicate",
                        proposed.substring(0, Math.min(proposed.length(), SavedViews.LONGEST_NAME)),
                        called -> open.accept(views.duplicate(now.id(), called).id()))
                .open();
    }

    /** There is a way back as long as the bar tells of it; a question before would be one click more for everyone. */
    @Override
    public void delete() {
        bar.doing(() -> {
            SavedView deleted = views.delete(opened().id());
            named.accept(Optional.empty());
            NativeButton undo = bar.way("views.undo", () -> bar.doing(() -> begin(views.putBack(deleted))));
            bar.close(bar.getTranslation("views.deleted", deleted.name()), undo);
            undo.focus();
        });
    }

    @Override
    public void leave() {
        named.accept(Optional.empty());
        bar.close("");
    }

    private void begin(SavedView view) {
        named.accept(Optional.of(view.id()));
        bar.settle(view);
    }

    private SavedView opened() {
        return Objects.requireNonNull(bar.view(), "The menu is there only where a view is open");
    }
}
