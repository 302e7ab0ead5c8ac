package dk.bindeled.map;

import com.vaadin.flow.component.html.NativeButton;
import dk.bindeled.privacy.Role;
import dk.bindeled.ui.AskDialog;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.ChoiceDialog;
import dk.bindeled.ui.NameDialog;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is done with views in the bar, with what is asked before. */
final class ViewDeeds implements ViewMenu.Deeds {

    private final SavedViews views;
    private final SavedViewsBar bar;
    private final Background background;
    private final Function<Throwable, String> fault;
    private final Supplier<String> current;
    private final Consumer<String> open;
    private final Consumer<Optional<String>> named;

    /** @param fault what went wrong, in words */
    ViewDeeds(
            SavedViews views,
            SavedViewsBar bar,
            Background background,
            Function<Throwable, String> fault,
            Supplier<String> current,
            Consumer<String> open,
            Consumer<Optional<String>> named) {
        this.views = views;
        this.bar = bar;
        this.background = background;
        this.fault = fault;
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
        name("save-as", "", called -> views.create(called, seen), this::begin);
    }

    /** What it is called now is asked anew: another page may have called it something else. */
    @Override
    public void rename() {
        String id = opened().id();
        doing(() -> views.open(id), now -> name("rename", now.name(), called -> views.rename(id, called), bar::keep));
    }

    @Override
    public void share() {
        String id = opened().id();
        doing(
                () -> views.open(id),
                now -> new ChoiceDialog<>(
                                words("share"),
                                bar.getTranslation("views.share.who"),
                                SavedViews.SHARED_WITH,
                                role -> bar.getTranslation(
                                        "views.share." + role.map(Role::code).orElse("nobody")),
                                now.sharedWith(),
                                AskDialog.beside(background, role -> views.share(id, role.orElse(null)), bar::keep))
                        .open());
    }

    @Override
    public void duplicate() {
        SavedView now = opened();
        String proposed = bar.getTranslation("views.duplicate.name", now.name());
        name(
                "duplicate",
                proposed.substring(0, Math.min(proposed.length(), SavedViews.LONGEST_NAME)),
                called -> views.duplicate(now.id(), called),
                copy -> open.accept(copy.id()));
    }

    private void name(String what, String proposed, Function<String, SavedView> deed, Consumer<SavedView> then) {
        new NameDialog(
                        words(what),
                        bar.getTranslation("views.name"),
                        bar.getTranslation("views.name.help", SavedViews.LONGEST_NAME),
                        proposed,
                        AskDialog.beside(background, deed, then))
                .open();
    }

    private AskDialog.Words words(String what) {
        return new AskDialog.Words(
                bar.getTranslation("views." + what + ".title"),
                bar.getTranslation("views." + what + ".text"),
                bar.getTranslation("views." + what + ".do"));
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

    /** Beside the page: the database may have to be waited for, for instance while it is copied. */
    private <T> void doing(Supplier<T> deed, Consumer<T> then) {
        background.start(
                bar.getUI().orElseThrow(),
                _ -> deed.get(),
                (_, _) -> {},
                then,
                thrown -> bar.tell(fault.apply(thrown)));
    }

    private void begin(SavedView view) {
        named.accept(Optional.of(view.id()));
        bar.settle(view);
    }

    private SavedView opened() {
        return Objects.requireNonNull(bar.view(), "The menu is there only where a view is open");
    }
}
