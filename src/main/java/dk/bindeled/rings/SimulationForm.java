package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dk.bindeled.network.Kind;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.PersonTerm;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SimulationModel;
import dk.bindeled.study.SpreadParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What one chooses before something is simulated: how one brings the next, with which probability, from whom, and for how long. */
final class SimulationForm extends Div {

    private static final List<Integer> RUNS = List.of(1_000, 10_000, 100_000);
    private static final int MOST_PERSONS = 200;

    private final transient RingWords words;
    private final Question question;
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

    /** @param onAsk told of the form when one asks */
    SimulationForm(Question question, RingWords words, Consumer<SimulationForm> onAsk) {
        this.question = question;
        this.words = words;
        this.probabilities = new ProbabilityFields(words);
        addClassName("rings-form");
        fields.addClassName("rings-form-fields");
        prepareModel();
        if (question == Question.REACH) {
            choice(start, "start", List.of(0, 5, 10, 25, 50), k -> say(k == 0 ? "start.observed" : "start.chosen", k));
        }
        if (question.asksForPersons()) {
            number(persons, "persons", 1, MOST_PERSONS, 10);
        }
        if (question == Question.START) {
            choice(eligible, "eligible", List.of("", "citizen", "ambassador", "professional"), this::kind);
            number(perArea, "per-area", 0, MOST_PERSONS, 0);
        }
        if (question == Question.TRAIN) {
            factor.setLabel(say("factor"));
            factor.setMin(1.1);
            factor.setMax(10);
            factor.setStep(0.1);
            factor.setValue(1.5);
            fields.add(factor);
        }
        number(deadline, "deadline", 0, 100, 0);
        choice(runs, "runs", RUNS, k -> words.numbers().count(k));
        runs.setValue(question == Question.TRAIN || question == Question.HANGS ? 1_000 : 10_000);
        NativeButton ask = new NativeButton(say("ask." + question.code()), click -> {
            if (isValid()) {
                onAsk.accept(this);
            }
        });
        ask.addClassName("primary-button");
        add(explanation, fields, ask);
    }

    private void prepareModel() {
        choice(model, "model", models(), code -> say("model." + code.code()));
        model.addValueChangeListener(change -> showProbabilities());
        fields.add(probabilities);
        explanation.addClassName("line");
        showProbabilities();
    }

    /** Whom to train and on whom it hangs are asked where a try has a probability of its own, or the ties decide. */
    private List<SimulationModel> models() {
        return question == Question.REACH
                ? List.of(SimulationModel.values())
                : Stream.of(SimulationModel.values())
                        .filter(each -> each != SimulationModel.LINEAR_THRESHOLD || question == Question.START)
                        .toList();
    }

    private void showProbabilities() {
        explanation.setText(say("model." + model.getValue().code() + ".explanation"));
        probabilities.show(model.getValue());
    }

    private boolean isValid() {
        boolean whole = Stream.of(persons, deadline, perArea)
                .filter(this::isAsked)
                .allMatch(field -> field.getValue() != null && !field.isInvalid());
        boolean times = !isAsked(factor) || (factor.getValue() != null && !factor.isInvalid());
        return whole && times && probabilities.isValid();
    }

    private boolean isAsked(Component field) {
        return field.getParent().isPresent();
    }

    /** In which network it is imagined to spread, and how. */
    SpreadParameters spread(SnapshotQuery query) {
        SpreadParameters spread = SpreadParameters.of(query, model.getValue())
                .withProbabilities(probabilities.values());
        int rings = valueOf(deadline);
        return rings == 0 ? spread : spread.withMostRings(rings);
    }

    /** How many persons are asked for. */
    int persons() {
        return Math.max(1, valueOf(persons));
    }

    /** How many of the best to start from; 0 for those who started the rings there are. */
    int startFromBest() {
        return start.getValue() == null ? 0 : start.getValue();
    }

    int runs() {
        return runs.getValue();
    }

    double factor() {
        return Optional.ofNullable(factor.getValue()).orElse(1.5);
    }

    /** Whom to look for when asking whom to start with. */
    SeedParameters seeds(SnapshotQuery query, int k) {
        SeedParameters parameters = SeedParameters.of(spread(query), k);
        String kind = eligible.getValue();
        if (kind != null && !kind.isEmpty()) {
            parameters = parameters.withEligible(
                    List.of(PersonTerm.kind(Kind.fromCode(kind).orElseThrow())));
        }
        return parameters.withMinimumPerGroup(valueOf(perArea));
    }

    private static int valueOf(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }

    private <T> void choice(Select<T> select, String key, List<T> items, ItemLabelGenerator<T> name) {
        select.setLabel(say(key));
        select.setItems(items);
        select.setItemLabelGenerator(name);
        select.setValue(items.getFirst());
        fields.add(select);
    }

    private void number(IntegerField field, String key, int least, int most, int value) {
        field.setLabel(say(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        String help = say(key + ".help");
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
