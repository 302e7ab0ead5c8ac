package dk.bindeled.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import dk.bindeled.study.SimulationModel;
import java.util.ArrayList;
import java.util.List;

/** With which probability a try succeeds: from the network's own referrals, or given in per cent; nothing where the ties alone decide. */
final class ProbabilityFields extends Div {

    private static final List<String> STEPS = List.of("begun", "shown", "welcomed");

    private final transient RingWords words;
    private final Select<Boolean> given = new Select<>();
    private final List<NumberField> percents = new ArrayList<>();
    private int wanted;

    ProbabilityFields(RingWords words) {
        this.words = words;
        addClassName("rings-form-row");
        given.setLabel(words.say("form.given"));
        given.setItems(false, true);
        given.setItemLabelGenerator(yes -> words.say(yes ? "form.given.yes" : "form.given.no"));
        given.setValue(false);
        given.addValueChangeListener(change -> fill());
        add(given);
    }

    /** Asks for as many probabilities as a model takes. */
    void show(SimulationModel model) {
        wanted = model.probabilities();
        setVisible(wanted > 0);
        fill();
    }

    /** The probabilities, 0-1; none where they are not given. */
    List<Double> values() {
        return percents.stream().map(percent -> percent.getValue() / 100).toList();
    }

    /** True if everything that is asked for is there. */
    boolean isValid() {
        return percents.stream().allMatch(percent -> percent.getValue() != null && !percent.isInvalid());
    }

    private void fill() {
        percents.forEach(this::remove);
        percents.clear();
        for (int k = 0; k < wanted && Boolean.TRUE.equals(given.getValue()); k++) {
            NumberField percent =
                    new NumberField(words.say(wanted == 1 ? "form.percent" : "form.percent." + STEPS.get(k)));
            percent.setMin(0);
            percent.setMax(100);
            percent.setStep(0.1);
            percent.setValue(wanted == 1 ? 5.0 : 50.0);
            percents.add(percent);
            add(percent);
        }
    }
}
