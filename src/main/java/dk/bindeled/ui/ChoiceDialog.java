package dk.bindeled.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one of several, or none: for instance with whom something is shared.
 *
 * @param <R> what there is to choose from
 */
public final class ChoiceDialog<R> extends AskDialog<Optional<R>> {

    /**
     * The question.
     *
     * @param label of the field
     * @param choices to choose from
     * @param called what is said of each, and of none
     * @param now the one that is chosen at first, or null for none
     */
    public ChoiceDialog(
            Words words,
            String label,
            List<R> choices,
            Function<Optional<R>, String> called,
            @Nullable R now,
            Doing<Optional<R>> doing) {
        this(new Select<>(), words, label, choices, called, now, doing);
    }

    private ChoiceDialog(
            Select<Optional<R>> choice,
            Words words,
            String label,
            List<R> choices,
            Function<Optional<R>, String> called,
            @Nullable R now,
            Doing<Optional<R>> doing) {
        super(words, choice, doing);
        choice.setLabel(label);
        choice.setItems(
                Stream.concat(Stream.of(Optional.<R>empty()), choices.stream().map(Optional::of))
                        .toList());
        choice.setItemLabelGenerator(called::apply);
        choice.setValue(Optional.ofNullable(now));
        choice.setWidthFull();
    }
}
