package dk.bindeled.map;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.privacy.Role;
import dk.bindeled.views.SavedViews;
import dk.bindeled.views.ViewRefused;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks who may open a view. It stays open, with the reason, where that cannot be changed. */
final class ViewShareDialog extends Dialog {

    private final Select<Optional<Role>> choice = new Select<>();
    private final transient Consumer<Optional<Role>> deed;

    /**
     * The question.
     *
     * @param now the lowest role that may open it now, or null
     * @param deed what is done with the answer
     */
    ViewShareDialog(@Nullable Role now, Consumer<Optional<Role>> deed) {
        this.deed = deed;
        setHeaderTitle(getTranslation("views.share.title"));
        setWidth("min(32rem, 96vw)");
        choice.setLabel(getTranslation("views.share.who"));
        choice.setItems(Stream.concat(
                        Stream.of(Optional.<Role>empty()),
                        SavedViews.SHARED_WITH.stream().map(Optional::of))
                .toList());
        choice.setItemLabelGenerator(this::called);
        choice.setValue(Optional.ofNullable(now));
        choice.setWidthFull();
        add(new Paragraph(getTranslation("views.share.text")), choice);
        NativeButton does = new NativeButton(getTranslation("views.share.do"), click -> done());
        does.addClassName("primary-button");
        NativeButton cancel = new NativeButton(getTranslation("ui.cancel"), click -> close());
        cancel.addClassName("quiet-button");
        getFooter().add(cancel, does);
    }

    private String called(Optional<Role> role) {
        return getTranslation("views.share." + role.map(Role::code).orElse("nobody"));
    }

    private void done() {
        try {
            deed.accept(choice.getValue());
            close();
        } catch (ViewRefused refused) {
            choice.setErrorMessage(refused.happened(getLocale()) + " " + refused.advice(getLocale()));
            choice.setInvalid(true);
        }
    }
}
