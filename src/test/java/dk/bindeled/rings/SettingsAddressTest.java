package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.study.SimulationModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsAddressTest {

    @Test
    void everythingThatIsChosenComesBackFromTheAddress() {
        SimulationSettings chosen = new SimulationSettings(
                SimulationModel.THREE_STEPS, List.of(50.0, 12.5, 0.0), 25, 7, "ambassador", 1, 2.5, 3, 100_000);
        SettingsAddress address = new SettingsAddress(Question.START, 1);
        assertThat(address.of(chosen))
                .isEqualTo(
                        "model.three_steps~p.50_12.5_0~best.25~k.7~who.ambassador~each.1~times.2.5~rings.3~runs.100000");
        assertThat(address.read(address.of(chosen))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void whatIsChosenAtFirstNeedsNoWord(Question question) {
        SettingsAddress address = new SettingsAddress(question, 1);
        SimulationSettings first = SimulationSettings.first(question, 1);
        assertThat(address.of(first)).isEmpty();
        assertThat(address.read("")).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "~~.~model.~p._",
                "model.magic~p.5_5~best.3~k.0~who.mayor~each.-1~times.1~rings.101~runs.7",
                "p.101~k.201~times.NaN~rings.1e9~runs.999999999999999999999",
                "k.2.5~p.Infinity~times.10.01~each.201"
            })
    void whatCannotBeReadIsAsAtFirst(String word) {
        for (Question question : Question.ALL) {
            assertThat(new SettingsAddress(question, 1).read(word)).isEqualTo(SimulationSettings.first(question, 1));
        }
    }

    @Test
    void oneWrongWordLeavesTheOthers() {
        assertThat(new SettingsAddress(Question.START, 1).read("k.0~runs.1000").runs())
                .isEqualTo(1_000);
    }

    @Test
    void whatIsNotDefinedForAQuestionIsNotReadForIt() {
        assertThat(new SettingsAddress(Question.HANGS, 1).read("rings.3~model.linear_threshold"))
                .isEqualTo(SimulationSettings.first(Question.HANGS, 1));
        assertThat(new SettingsAddress(Question.REACH, 1).read("rings.3").deadline())
                .isEqualTo(3);
    }

    @Test
    void noFewerThanTheLimitCanBeAskedForByAddress() {
        assertThat(new SettingsAddress(Question.START, 12).read("k.1").persons())
                .isEqualTo(12);
        assertThat(new SettingsAddress(Question.REACH, 12).read("best.5").best())
                .isZero();
        assertThat(new SettingsAddress(Question.REACH, 12).read("best.24").best())
                .isEqualTo(24);
        assertThat(new SettingsAddress(Question.START, 5).read("k.7").persons()).isEqualTo(10);
    }
}
