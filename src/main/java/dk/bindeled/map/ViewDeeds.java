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
    private final ViewWork work;
    private final Supplier<String> current;
    private final Consumer<String> open;
    private final Consumer<Optional<String>> named;

    ViewDeeds(
            SavedViews views,
            SavedViewsBar bar,
            ViewWork work,
            Supplier<String> current,
            Consumer<String> open,
            Consumer<Optional<String>> named) {
        this.views = views;
        this.bar = bar;
        this.work = work;
        this.current = current;
        this.open = open;
        this.named = named;
    }

    /** Offers the views there are. */
    void choose() {
        SavedView now = bar.view();
        String id = now == null ? null : now.id();
        doing(views::list, listed -> new ViewListDialog(listed, id, open).open());
    }

    /** Saves what is seen as a view of one's own, which is open from then on. */
    void saveAs() {
        String seen = current.get();
        new ViewNameDialog("save-as", "", work, called -> views.create(called, seen), this::begin).open();
    }

    /** What it is called now is asked anew: another page may have called it something else. */
    @Override
    public void rename() {
        String id = opened().id();
        doing(
                () -> views.open(id),
                now -> new ViewNameDialog("rename", now.name(), work, called -> views.rename(id, called), bar::keep)
                        .open());
    }

    @Override
    public void share() {
        String id = opened().id();
        doing(
                () -> views.open(id),
                now -> new ViewShareDialog(
                                now.sharedWith(), work, role -> views.share(id, role.orElse(null)), bar::keep)
                        .open());
    }

    @Override
    public void duplicate() {
        SavedView now = opened();
        String proposed = bar.getTranslation("views.duplicate.name", now.name());
        new ViewNameDialog(
                        "duplicate",
                        proposed.substring(0, Math.min(proposed.length(), SavedViews.LONGEST_NAME)),
                        work,
                        called -> views.duplicate(now.id(), called),
                        copy -> open.accept(copy.id()))
                .open();
    }

    /** There is a way back as long as the bar tells of it; a question before would be one click more for everyone. */
    @Override
    public void delete() {
        String id = opened().id();
        doing(() -> views.delete(id), deleted -> {
            named.accept(Optional.empty());
            NativeButton undo = bar.way("views.undo", () -> doing(() -> views.putBack(deleted), this::begin));
            bar.close(bar.getTranslation("views.deleted", deleted.name()), undo);
            undo.focus();
        });
    }

    @Override
    public void leave() {
        named.accept(Optional.empty());
        bar.close("");
    }

    private <T> void doing(Supplier<T> deed, Consumer<T> then) {
        work.start(bar, deed, then, bar::tell);
    }

    private void begin(SavedView view) {
        named.accept(Optional.of(view.id()));
        bar.settle(view);
    }

    private SavedView opened() {
        return Objects.requireNonNull(bar.view(), "The menu is there only where a view is open");
    }
}
