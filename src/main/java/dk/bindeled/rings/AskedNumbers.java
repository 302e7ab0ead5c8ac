package dk.bindeled.rings;

import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;

/** Fields for numbers that say what may be written in them, and are marked where nothing, or nothing that can be read, is. */
final class AskedNumbers {

    private AskedNumbers() {}

    static void whole(IntegerField field, int least, int most, RingWords words) {
        field.setMin(least);
        field.setMax(most);
        // Readers ask for so many persons at least, and for no number between: see the service that refuses it.
        field.setStep(Math.max(1, least));
        field.setStepButtonsVisible(true);
        field.setErrorMessage(words.say("form.number.whole", String.valueOf(least), String.valueOf(most)));
    }

    static void decimal(NumberField field, double least, double most, RingWords words) {
        field.setMin(least);
        field.setMax(most);
        field.setStep(0.01);
        field.setErrorMessage(words.say(
                "form.number.decimal",
                words.numbers().decimal(least, 1),
                words.numbers().decimal(most, 1)));
    }

    /** Marks the fields that are empty, and goes to the first that cannot be read; true if there is none. */
    static boolean check(List<? extends AbstractNumberField<?, ?>> fields) {
        fields.stream().filter(field -> field.getValue() == null).forEach(field -> field.setInvalid(true));
        return fields.stream()
                .filter(AbstractNumberField::isInvalid)
                .findFirst()
                .map(field -> {
                    field.focus();
                    return false;
                })
                .orElse(true);
    }
}
