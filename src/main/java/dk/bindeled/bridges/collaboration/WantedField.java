package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Pair;
import dk.bindeled.study.WantedSteps.Saved;
import dk.bindeled.ui.TroublePanel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where it is said which step is wanted of a pair. It is saved at once, and can be taken back at once. Where somebody else has said something meanwhile, both are told, and
 * one chooses.
 */
final class WantedField extends Div {

    private final LadderReading reading;
    private final Wanting wanting;
    private final Pair pair;
    private final Runnable onChange;
    private final Select<Optional<LadderStep>> choice;
    private final Div told = new Div();

    /** @param onChange called when something else is wanted */
    WantedField(LadderReading reading, Wanting wanting, Pair pair, Runnable onChange) {
        this.reading = reading;
        this.wanting = wanting;
        this.pair = pair;
        this.onChange = onChange;
        this.choice = choice(reading);
        addClassName("wanted-field");
        choice.setAriaLabel(reading.say("wanted.of", pair.a().label(), pair.b().label()));
        choice.setValue(now());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getValue(), change.getOldValue());
            }
        });
        told.addClassName("wanted-told");
        told.getElement().setAttribute("role", "status");
        add(choice, told);
    }

    /** The four steps, or none. */
    static Select<Optional<LadderStep>> choice(LadderReading reading) {
        Select<Optional<LadderStep>> choice = new Select<>();
        choice.setLabel(reading.say("wanted"));
        choice.setItems(Stream.concat(
                        Stream.of(Optional.<LadderStep>empty()),
                        Arrays.stream(LadderStep.values()).map(Optional::of))
                .toList());
        choice.setItemLabelGenerator(step -> reading.wanted(step.orElse(null)));
        return choice;
    }

    private Optional<LadderStep> now() {
        return Optional.ofNullable(wanting.step(pair.ids()));
    }

    private void save(Optional<LadderStep> step, Optional<LadderStep> before) {
        wanting.set(this, pair.ids(), step.orElse(null), saved -> settle(saved, step, before), fault -> {
            choice.setValue(now());
            tell(TroublePanel.of(fault));
        });
    }

    private void settle(Saved saved, Optional<LadderStep> mine, Optional<LadderStep> before) {
        choice.setValue(now());
        onChange.run();
        LadderStep kept = saved.now().step();
        if (saved.kept()) {
            NativeButton undo = button(reading.say("undo"), () -> save(before, mine));
            tell(
                    new Span(kept == null ? reading.say("saved.none") : reading.say("saved", reading.numbered(kept))),
                    undo);
        } else if (Optional.ofNullable(kept).equals(mine)) {
            // both want the same
            tell(new Span(reading.say("newer.kept", saved.now().by(), reading.wanted(kept))));
        } else {
            tellOfOther(saved, mine.orElse(null));
        }
    }

    private void tellOfOther(Saved saved, @Nullable LadderStep mine) {
        String by = saved.now().by();
        String theirs = reading.wanted(saved.now().step());
        NativeButton save = button(
                reading.say("newer.mine", reading.wanted(mine)),
                () -> save(
                        Optional.ofNullable(mine),
                        Optional.ofNullable(saved.now().step())));
        NativeButton keep =
                button(reading.say("newer.keep", theirs), () -> tell(new Span(reading.say("newer.kept", by, theirs))));
        tell(new Span(reading.say("newer", by, theirs, reading.wanted(mine))), save, keep);
    }

    private void tell(Component... what) {
        told.removeAll();
        told.add(what);
    }

    /** The button goes with what it does; whoever pressed it by a key goes on at the choice. */
    private NativeButton button(String text, Runnable deed) {
        NativeButton button = new NativeButton(text, click -> {
            deed.run();
            choice.focus();
        });
        button.addClassName("quiet-button");
        return button;
    }
}
