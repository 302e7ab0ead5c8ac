package dk.bindeled.bridges.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.bridges.changes.Visible;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.study.ScenarioFigure.Name;
import dk.bindeled.study.ScenarioPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Estates of eight, nine, seven and three persons, told from five persons on. */
class SmallGroupsOfScenariosTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);

    private final Visible visible = visible(8, 9, 7, 3);

    @Test
    void aPairOfLargeGroupsIsToldOfAndOneWithASmallGroupShowsItsClassOnly() {
        assertThat(visible.shows(pair("e0", "e1", state(8, 9, 0), state(8, 9, 0))))
                .isTrue();
        assertThat(visible.shows(pair("e0", "e3", state(8, 3, 0), state(8, 3, 0))))
                .isFalse();
        assertThat(visible.shows(pair("e3", "e0", state(3, 8, 0), state(3, 8, 0))))
                .isFalse();
    }

    @Test
    void aGroupThatAChangeMadeSmallIsNotToldOfEither() {
        assertThat(visible.shows(pair("e0", "e1", state(8, 9, 0), state(4, 9, 0))))
                .isFalse();
        assertThat(visible.shows(pair("e0", "e1", state(8, 9, 0), state(5, 9, 0))))
                .isTrue();
    }

    @Test
    void aSmallGroupThatAChangeMadeLargeStaysUntoldOrItsSizeWouldBeTheDifference() {
        assertThat(visible.shows(pair("e0", "e3", state(8, 3, 0), state(8, 5, 0))))
                .isFalse();
    }

    @Test
    void aNewGroupIsToldOfOnceItIsLargeAndFewMembersOfBothAreNotTold() {
        assertThat(visible.shows(pair("e0", "new-1", null, state(8, 5, 0)))).isTrue();
        assertThat(visible.shows(pair("e0", "new-1", null, state(8, 4, 0)))).isFalse();
        assertThat(visible.shows(pair("e0", "new-1", null, state(8, 5, 2)))).isFalse();
    }

    @Test
    void aPairOfAWithheldGroupAndANewOneShowsItsClassOnly() {
        assertThat(visible.shows(pair("e2", "new-1", null, state(7, 5, 0)))).isFalse();
    }

    @Test
    void sharesAndTiesOfFewPersonsAreWithheldAndReasonsAreNot() {
        assertThat(shows(Name.SHARE_WITHIN_TWO, Figure.of(0.5, 20))).isTrue();
        assertThat(shows(Name.SHARE_WITHIN_TWO, Figure.of(0.1, 20))).isFalse();
        assertThat(shows(Name.LINKING_TIES, Figure.of(3, 100))).isFalse();
        assertThat(shows(Name.LINKING_TIES, Figure.of(0, 100))).isTrue();
        assertThat(shows(Name.LINKING_TIES_PER_100, Figure.of(15, 20))).isFalse();
        assertThat(shows(Name.LINKING_TIES_PER_100, Figure.of(50, 20))).isTrue();
        assertThat(shows(Name.SHARE_WITHIN_TWO, Figure.missing(Reason.NO_DECISION_MAKER, 2)))
                .isTrue();
    }

    private boolean shows(Name name, Figure figure) {
        return visible.showsBefore(new ScenarioFigure(name, figure, figure));
    }

    private static ScenarioPair pair(
            String a, String b, ScenarioPair.@Nullable State before, ScenarioPair.@Nullable State after) {
        return new ScenarioPair(a, b, a, b, before, after);
    }

    private static ScenarioPair.State state(int a, int b, int shared) {
        return new ScenarioPair.State(a, b, 3, shared, 2, BridgeClass.ROBUST);
    }

    /** What may be shown of estates of so many persons. */
    static Visible visible(int... sizes) {
        List<Area> areas = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        for (int e = 0; e < sizes.length; e++) {
            areas.add(new Area("e" + e, "e" + e, AreaLevel.ESTATE, null));
            for (int v = 0; v < sizes[e]; v++) {
                actors.add(new Actor(
                        e + "-" + v, Set.of(Kind.CITIZEN), null, "e" + e, null, null, null, null, null, Map.of()));
            }
        }
        Snapshot snapshot = Snapshot.of(
                new NetworkRows(areas, actors, List.of(), List.of()),
                SnapshotQuery.defaults().withDate(DATE).withGrouping(Grouping.area(AreaLevel.ESTATE)),
                DATE);
        Suppression suppression = new Suppression(Suppression.DEFAULT_LIMIT);
        return new Visible(VisibleGroups.of(snapshot, suppression), suppression);
    }
}
