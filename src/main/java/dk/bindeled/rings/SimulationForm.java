package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dk.bindeled.study.SimulationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one chooses before something is simulated: how one brings the next, with which probability, from whom, and for how long. */
final class SimulationForm extends Div {

    private final transient RingWords words;
    private final SimulationSettings first;
    private final Select<SimulationModel> model = new Select<>();
    private final Paragraph explanation = new Paragraph();
    private final Div fields = new Div();
    private final ProbabilityFields probabilities;
    private final IntegerField persons = new IntegerField();
    private final IntegerField deadline = new IntegerField();
    private final Select<Integer> runs = new Select<>();
    private final Select<Integer> start = new Select<>();
    private final Select<String> eligible = new Select<>();
    private final IntegerField perArea = new IntegerField();
    private final NumberField factor = new NumberField();
    private final NativeButton button;
    private final transient Consumer<SimulationSettings> onAsk;

    /**
     * A form for one question.
     *
     * @param fewest no fewer persons may be asked for
     * @param first what is chosen at first
     * @param onAsk told what is chosen when one asks
     */
    SimulationForm(
            Question question,
            RingWords words,
            int fewest,
            SimulationSettings first,
            Consumer<SimulationSettings> onAsk) {
        this.words = words;
        this.first = first;
        this.onAsk = onAsk;
        this.probabilities = new ProbabilityFields(words);
        addClassName("rings-form");
        fields.addClassName("rings-form-fields");
        choice(model, "model", SimulationSettings.models(question), first.model(), code -> say("model." + code.code()));
        model.addValueChangeListener(change -> showProbabilities());
        fields.add(probabilities);
        explanation.addClassName("line");
        showProbabilities();
        probabilities.give(first.percents());
        if (question == Question.REACH) {
            choice(
                    start,
                    "start",
                    SimulationSettings.best(fewest),
                    first.best(),
                    k -> say(k == 0 ? "start.observed" : "start.chosen", k));
        }
        if (question.asksForPersons()) {
            String help = say("persons.help", String.valueOf(fewest), String.valueOf(SimulationSettings.MOST_PERSONS));
            number(persons, "persons", help, fewest, SimulationSettings.MOST_PERSONS, first.persons());
        }
        if (question == Question.START) {
            choice(eligible, "eligible", SimulationSettings.ELIGIBLE, first.eligible(), this::kind);
            number(perArea, "per-area", say("per-area.help"), 0, SimulationSettings.MOST_PERSONS, first.perArea());
        }
        if (question == Question.TRAIN) {
            factor.setLabel(say("factor"));
            AskedNumbers.decimal(factor, SimulationSettings.LEAST_FACTOR, SimulationSettings.MOST_FACTOR, words);
            factor.setValue(first.factor());
            fields.add(factor);
        }
        if (!question.asksPairsOfRuns()) {
            number(deadline, "deadline", say("deadline.help"), 0, SimulationSettings.MOST_RINGS, first.deadline());
        }
        choice(
                runs,
                "runs",
                SimulationSettings.RUNS,
                first.runs(),
                k -> words.numbers().count(k));
        button = new NativeButton(say("ask." + question.code()), click -> ask());
        button.addClassName("primary-button");
        add(explanation, fields, button);
    }

    /** Goes to the button that asks, for instance after what it asked for was stopped. */
    void focusAsk() {
        button.focus();
    }

    /** Asks, or goes to what is missing. */
    void ask() {
        if (AskedNumbers.check(numbers())) {
            onAsk.accept(settings());
        }
    }

    /** The fields for numbers that are asked for, in the order in which they stand. */
    List<AbstractNumberField<?, ?>> numbers() {
        List<AbstractNumberField<?, ?>> numbers = new ArrayList<>(probabilities.fields());
        Stream.of(persons, perArea, factor, deadline).filter(this::isAsked).forEach(numbers::add);
        return numbers;
    }

    private boolean isAsked(Component field) {
        return field.getParent().isPresent();
    }

    private SimulationSettings settings() {
        return new SimulationSettings(
                model.getValue(),
                probabilities.values(),
                chosen(start.getValue(), first.best()),
                chosen(persons.getValue(), first.persons()),
                chosen(eligible.getValue(), first.eligible()),
                chosen(perArea.getValue(), first.perArea()),
                chosen(factor.getValue(), first.factor()),
                chosen(deadline.getValue(), first.deadline()),
                runs.getValue());
    }

    private static <T> T chosen(@Nullable T value, T otherwise) {
        return Optional.ofNullable(value).orElse(otherwise);
    }

    private void showProbabilities() {
        explanation.setText(say("model." + model.getValue().code() + ".explanation"));
        probabilities.show(model.getValue());
    }

    private <T> void choice(Select<T> select, String key, List<T> items, T value, ItemLabelGenerator<T> name) {
        select.setLabel(say(key));
        select.setItems(items);
        select.setItemLabelGenerator(name);
        select.setValue(value);
        fields.add(select);
    }

    private void number(IntegerField field, String key, String help, int least, int most, int value) {
        field.setLabel(say(key));
        AskedNumbers.whole(field, least, most, words);
        field.setValue(value);
        field.setHelperText(help);
        fields.add(field);
    }

    private String kind(String code) {
        return code.isEmpty() ? say("eligible.all") : words.role(code);
    }

    private String say(String key, Object... parameters) {
        return words.say("form." + key, parameters);
    }
}
