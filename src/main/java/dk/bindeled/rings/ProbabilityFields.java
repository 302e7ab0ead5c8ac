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

    /** Fills in probabilities that are given, in per cent; none where they are estimated. */
    void give(List<Double> values) {
        given.setValue(!values.isEmpty());
        for (int k = 0; k < Math.min(values.size(), percents.size()); k++) {
            percents.get(k).setValue(values.get(k));
        }
    }

    /** The probabilities in per cent; none where they are not given. */
    List<Double> values() {
        return percents.stream().map(NumberField::getValue).toList();
    }

    /** The fields in which they are given. */
    List<NumberField> fields() {
        return List.copyOf(percents);
    }

    private void fill() {
        percents.forEach(this::remove);
        percents.clear();
        for (int k = 0; k < wanted && Boolean.TRUE.equals(given.getValue()); k++) {
            NumberField percent =
                    new NumberField(words.say(wanted == 1 ? "form.percent" : "form.percent." + STEPS.get(k)));
            AskedNumbers.decimal(percent, 0, 100, words);
            percent.setValue(wanted == 1 ? 5.0 : 50.0);
            percents.add(percent);
            add(percent);
        }
    }
}
