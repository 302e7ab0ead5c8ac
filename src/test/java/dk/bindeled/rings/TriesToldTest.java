package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dk.bindeled.study.SpreadProbabilities;
import dk.bindeled.study.SpreadProbabilities.Row;
import dk.bindeled.study.SpreadProbabilities.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriesToldTest {

    /** Vaadin holds the current page only as long as someone else does. */
    private final UI page = new UI();

    @BeforeEach
    void openPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void triesAreToldWhereThoseThatSucceededAndThoseThatDidNotAreNoneOrEnough() {
        assertThat(told(row("knows", 100, 40), row("supports", 100, 97), row("knows|supports", 100, 3)))
                .containsExactly(true, false, false);
        assertThat(told(row("knows", 4, 0), row("supports", 5, 5), row("works_with", 0, 0), row("reports_to", 5, 0)))
                .containsExactly(false, true, true, true);
        assertThat(told(new Row("all", null, null, null, 0.3))).containsExactly(true);
    }

    @Test
    void whatSucceedsAtOneStepIsTriedAtTheNextSoStepsAreToldTogetherOrNotAtAll() {
        assertThat(told(row("begun", 1000, 98), row("shown", 98, 60), row("welcomed", 60, 58)))
                .containsExactly(false, false, false);
        assertThat(told(row("begun", 1000, 98), row("shown", 98, 60), row("welcomed", 60, 50)))
                .containsExactly(true, true, true);
    }

    @Test
    void whatIsNotToldIsRoundedSoThatItCannotBeWorkedOut() {
        SpreadProbabilities probabilities = new SpreadProbabilities(
                Source.ESTIMATED, List.of(row("knows", 40, 2), row("supports", 60, 58), row("works_with", 20, 3)), 0);
        String told = Simulated.textOf(Simulated.assumptions(probabilities, Readings.lindeaa(1)));
        assertThat(told)
                .contains("about 10%")
                .contains("over 95%")
                .contains("not shown, under 5 persons")
                .doesNotContain("40", "15.0", "58", "96.7");
    }

    private static Row row(String name, long tries, long successes) {
        double share = tries == 0 ? 0 : (double) successes / tries;
        return new Row(name, tries, successes, share, share);
    }

    private static List<Boolean> told(Row... rows) {
        SpreadProbabilities probabilities = new SpreadProbabilities(Source.ESTIMATED, List.of(rows), 0);
        TriesTold told = new TriesTold(probabilities, Readings.FIVE);
        return Stream.of(rows).map(told::isTold).toList();
    }
}
