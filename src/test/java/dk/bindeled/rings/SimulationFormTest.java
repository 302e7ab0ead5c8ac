package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationFormTest {

    private final List<SimulationSettings> asked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Question.class)
    void whatIsFilledInAtFirstIsWhatIsAsked(Question question) {
        form(question, 1).ask();
        assertThat(asked).containsExactly(SimulationSettings.first(question, 1));
    }

    @Test
    void anEmptyFieldIsMarkedAndSaysWhatItTakes() {
        SimulationForm form = form(Question.START, 1);
        AbstractNumberField<?, ?> persons = form.numbers().getFirst();
        persons.clear();
        form.ask();
        assertThat(asked).isEmpty();
        assertThat(persons.isInvalid()).isTrue();
        assertThat(persons.getErrorMessage()).isEqualTo("Write a whole number from 1 to 200.");
        assertThat(form.numbers().stream().skip(1)).noneMatch(AbstractNumberField::isInvalid);
        ((IntegerField) persons).setValue(12);
        form.ask();
        assertThat(asked).extracting(SimulationSettings::persons).containsExactly(12);
    }

    @Test
    void onlyWhereItIsDefinedADeadlineIsOffered() {
        assertThat(labels(Question.REACH)).contains("Stop after so many rings");
        assertThat(labels(Question.START)).contains("Stop after so many rings");
        assertThat(labels(Question.TRAIN)).doesNotContain("Stop after so many rings");
        assertThat(labels(Question.HANGS)).isEmpty();
    }

    @Test
    void givenProbabilitiesAreReadBack() {
        SimulationSettings chosen = new SettingsAddress(Question.REACH, 1).read("model.three_steps~p.50_12.5_0");
        new SimulationForm(Question.REACH, Readings.ENGLISH, 1, chosen, asked::add).ask();
        assertThat(asked).containsExactly(chosen);
        assertThat(chosen.percents()).containsExactly(50.0, 12.5, 0.0);
    }

    @Test
    void whoMayNotLookAtPersonsCannotAskForFewerThanTheLimit() {
        SimulationForm form = form(Question.TRAIN, 5);
        IntegerField persons = (IntegerField) form.numbers().getFirst();
        assertThat(persons.getMin()).isEqualTo(5);
        assertThat(persons.getHelperText()).isEqualTo("From 5 to 200");
    }

    private SimulationForm form(Question question, int fewest) {
        return new SimulationForm(
                question, Readings.ENGLISH, fewest, SimulationSettings.first(question, fewest), asked::add);
    }

    private List<String> labels(Question question) {
        return form(question, 1).numbers().stream()
                .map(AbstractNumberField::getLabel)
                .toList();
    }
}
