package dk.bindeled.map;

import com.vaadin.flow.component.select.Select;
import dk.bindeled.privacy.Role;
import dk.bindeled.views.SavedView;
import dk.bindeled.views.SavedViews;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks who may open a view. */
final class ViewShareDialog extends ViewDialog<Optional<Role>> {

    /**
     * The question.
     *
     * @param now the lowest role that may open it now, or null
     * @param deed what is done with the answer, on another thread
     * @param then told what has come of it
     */
    ViewShareDialog(
            @Nullable Role now, ViewWork work, Function<Optional<Role>, SavedView> deed, Consumer<SavedView> then) {
        this(new Select<>(), now, work, deed, then);
    }

    private ViewShareDialog(
            Select<Optional<Role>> choice,
            @Nullable Role now,
            ViewWork work,
            Function<Optional<Role>, SavedView> deed,
            Consumer<SavedView> then) {
        super("share", choice, work, deed, then);
        choice.setLabel(getTranslation("views.share.who"));
        choice.setItems(Stream.concat(
                        Stream.of(Optional.<Role>empty()),
                        SavedViews.SHARED_WITH.stream().map(Optional::of))
                .toList());
        choice.setItemLabelGenerator(
                role -> getTranslation("views.share." + role.map(Role::code).orElse("nobody")));
        choice.setValue(Optional.ofNullable(now));
        choice.setWidthFull();
    }
}
