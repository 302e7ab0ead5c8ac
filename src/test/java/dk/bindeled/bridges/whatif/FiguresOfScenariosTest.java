package dk.bindeled.bridges.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.study.ScenarioFigure.Name;
import dk.bindeled.study.ScenarioOutlook;
import dk.bindeled.study.ScenarioOutlook.Count;
import dk.bindeled.study.ScenarioOutlook.Reach;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of figures before and after, from five persons on. */
class FiguresOfScenariosTest {

    private static final Map<String, Long> SAME = Map.of("e0", 8L, "e1", 9L, "e2", 7L, "e3", 3L);

    /** Estates of which the two smallest are withheld. */
    private final Visible visible = SmallGroupsOfScenariosTest.visible(8, 9, 7, 3);

    @Test
    void whatIsWithheldBeforeIsNotToldAfterHoweverMuchIsImagined() {
        ScenarioFigure lifted = figure(Name.LINKING_TIES, Figure.of(3, 100), Figure.of(8, 105));
        assertThat(visible.showsBefore(lifted)).isFalse();
        assertThat(visible.showsAfter(lifted, SAME)).isFalse();
        ScenarioFigure share = figure(Name.SHARE_WITHIN_TWO, Figure.of(0.1, 20), Figure.of(0.5, 40));
        assertThat(visible.showsAfter(share, SAME)).isFalse();
        ScenarioFigure per100 = figure(Name.LINKING_TIES_PER_100, Figure.of(15, 20), Figure.of(50, 20));
        assertThat(visible.showsAfter(per100, SAME)).isFalse();
    }

    @Test
    void whatMayBeToldBeforeIsToldAlsoWhereItIsWithheldAfter() {
        ScenarioFigure sunk = figure(Name.LINKING_TIES, Figure.of(6, 100), Figure.of(4, 100));
        assertThat(visible.showsBefore(sunk)).isTrue();
        assertThat(visible.showsAfter(sunk, SAME)).isFalse();
        ScenarioFigure told = figure(Name.LINKING_TIES, Figure.of(6, 100), Figure.of(7, 100));
        assertThat(visible.showsAfter(told, SAME)).isTrue();
    }

    @Test
    void theReasonWhyThereIsNoFigureIsAlwaysTold() {
        Figure none = Figure.missing(Reason.NO_DECISION_MAKER, 2);
        assertThat(visible.showsBefore(figure(Name.SHARE_WITHIN_TWO, none, Figure.of(0.5, 20))))
                .isTrue();
        assertThat(visible.showsAfter(figure(Name.SHARE_WITHIN_TWO, Figure.of(0.1, 20), none), SAME))
                .isTrue();
    }

    @Test
    void tiesAreNotToldOnceOnlyTwoGroupsAreLeftOfWhichOneIsSmallOrWithheld() {
        ScenarioFigure ties = figure(Name.TIES_BETWEEN, Figure.of(20, 60), Figure.of(12, 60));
        assertThat(visible.showsBefore(ties)).isTrue();
        assertThat(visible.showsAfter(ties, SAME)).isTrue();
        assertThat(visible.showsAfter(ties, Map.of("e0", 8L, "e1", 9L))).isTrue();
        assertThat(visible.showsAfter(ties, Map.of("e0", 8L, "e3", 3L))).isFalse();
        assertThat(visible.showsAfter(ties, Map.of("e0", 8L, "e3", 9L)))
                .as("six imagined persons do not make it large")
                .isFalse();
        assertThat(visible.showsAfter(ties, Map.of("e0", 8L, "e1", 4L))).isFalse();
        assertThat(visible.showsAfter(ties, Map.of("e1", 4L))).isFalse();
        assertThat(visible.showsAfter(ties, Map.of())).isTrue();
    }

    @Test
    void tiesOfTheOnlyPairOfGroupsStayUntoldWhereAThirdIsImagined() {
        Visible two = SmallGroupsOfScenariosTest.visible(8, 3);
        ScenarioFigure ties = figure(Name.TIES_BETWEEN, Figure.of(6, 20), Figure.of(6, 20));
        assertThat(two.showsBefore(ties)).isFalse();
        assertThat(two.showsAfter(ties, Map.of("e0", 8L, "e1", 3L, "new-1", 6L)))
                .isFalse();
    }

    @Test
    void aSmallPartIsToldNeitherWhereItWasNorWhereItComesToBe() {
        assertThat(visible.showsParts(parts(30, 30, 24, 20))).isTrue();
        assertThat(visible.showsParts(parts(30, 30, 30, 30))).isTrue();
        assertThat(visible.showsParts(parts(30, 30, 27, 20))).isFalse();
        assertThat(visible.showsParts(parts(30, 30, 20, 27))).isFalse();
        assertThat(visible.showsParts(parts(30, 24, 4, 15))).isFalse();
        assertThat(visible.showsParts(parts(30, 24, 15, 4))).isFalse();
    }

    @Test
    void aReachFromFewOrToFewIsNotTold() {
        assertThat(visible.shows(reach(5, 6, Figure.of(12.4, 1000), Figure.of(13, 1000))))
                .isTrue();
        assertThat(visible.shows(reach(4, 6, Figure.of(12.4, 1000), Figure.of(13, 1000))))
                .isFalse();
        assertThat(visible.shows(reach(6, 4, Figure.of(12.4, 1000), Figure.of(13, 1000))))
                .isFalse();
        assertThat(visible.shows(reach(5, 5, Figure.of(4.4, 1000), Figure.of(13, 1000))))
                .isFalse();
        assertThat(visible.shows(reach(5, 5, Figure.of(13, 1000), Figure.of(4.4, 1000))))
                .isFalse();
        assertThat(visible.shows(reach(5, 5, Figure.of(4.6, 1000), Figure.of(5, 1000))))
                .isTrue();
        Figure nobody = Figure.missing(Reason.TOO_FEW, 0);
        assertThat(visible.shows(reach(0, 0, nobody, nobody))).isTrue();
    }

    private static ScenarioFigure figure(Name name, Figure before, Figure after) {
        return new ScenarioFigure(name, before, after);
    }

    private static ScenarioOutlook parts(int personsBefore, int personsAfter, int largestBefore, int largestAfter) {
        Figure nobody = Figure.missing(Reason.TOO_FEW, 0);
        return new ScenarioOutlook(
                new Count(personsBefore, personsAfter),
                new Count(2, 2),
                new Count(largestBefore, largestAfter),
                List.of(),
                reach(0, 0, nobody, nobody));
    }

    private static Reach reach(int startersBefore, int startersAfter, Figure before, Figure after) {
        return new Reach(0.1, false, 1000, 1, startersBefore, startersAfter, before, after, Figure.of(1, 1000));
    }
}
