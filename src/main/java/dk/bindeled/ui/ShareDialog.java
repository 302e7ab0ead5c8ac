package dk.bindeled.ui;

import com.vaadin.flow.component.select.Select;
import dk.bindeled.privacy.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks with whom something is shared: with nobody, or with a role and those above it. */
public final class ShareDialog extends AskDialog<Optional<Role>> {

    /**
     * The question.
     *
     * @param label of the field
     * @param roles to choose from
     * @param called what is said of each, and of nobody
     * @param now the role it is shared with now, or null
     */
    public ShareDialog(
            Words words,
            String label,
            List<Role> roles,
            Function<Optional<Role>, String> called,
            @Nullable Role now,
            Doing<Optional<Role>> doing) {
        this(new Select<>(), words, label, roles, called, now, doing);
    }

    private ShareDialog(
            Select<Optional<Role>> choice,
            Words words,
            String label,
            List<Role> roles,
            Function<Optional<Role>, String> called,
            @Nullable Role now,
            Doing<Optional<Role>> doing) {
        super(words, choice, doing);
        choice.setLabel(label);
        choice.setItems(Stream.concat(Stream.of(Optional.<Role>empty()), roles.stream().map(Optional::of))
                .toList());
        choice.setItemLabelGenerator(called::apply);
        choice.setValue(Optional.ofNullable(now));
        choice.setWidthFull();
    }
}
