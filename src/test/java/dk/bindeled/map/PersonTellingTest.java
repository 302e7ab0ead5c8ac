package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.study.BetweennessMethod;
import org.junit.jupiter.api.Test;

class PersonTellingTest {

    private static final BetweennessMethod SAMPLED = BetweennessMethod.sampled(0.01, 0.1, 2_048, true);

    @Test
    void anExactShareIsToldAsItIs() {
        assertThat(PersonTelling.betweenKey(BetweennessMethod.EXACT, 0)).isEqualTo("person.between");
        assertThat(PersonTelling.betweenKey(BetweennessMethod.FOREST, 0.3)).isEqualTo("person.between");
    }

    @Test
    void anEstimateBelowItsErrorIsNoFigureAndAnyOtherIsSaidToBeAbout() {
        assertThat(PersonTelling.betweenKey(SAMPLED, 0)).isEqualTo("person.between.less");
        assertThat(PersonTelling.betweenKey(SAMPLED, 0.0099)).isEqualTo("person.between.less");
        assertThat(PersonTelling.betweenKey(SAMPLED, 0.01)).isEqualTo("person.between.about");
    }
}
