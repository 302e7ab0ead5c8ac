package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is not known is not nought, however little there is. */
class SparseNetworksTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    @Test
    void withoutTiesNothingIsExpectedOfAPairAndNothingIsCountedAlongTies() {
        StudyResult result = study(List.of(), List.of(citizen("a", null, "red"), citizen("b", null, "blue")));
        assertThat(result.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.expected()).isNull();
            assertThat(pair.comparable()).isNull();
            assertThat(pair.bridgeClass()).isEqualTo(PairFigures.BridgeClass.UNKNOWN);
        });
        assertThat(result.network().figure(Form.BRIDGING, "pairs_not_expected")).isEqualTo(missing(1));
        assertThat(result.network().figure(Form.LINKING, "linking_ties")).isEqualTo(missing(0));
        assertThat(result.network().figure(Form.LINKING, "institutions_reached"))
                .isEqualTo(missing(2));
    }

    @Test
    void tiesOfThoseWithoutAGroupTellNothingOfAPairOfGroups() {
        StudyResult result = study(
                List.of(),
                List.of(citizen("a", null, "red"), citizen("b", null, "blue"), citizen("c", null, null)),
                knows("a", "c"),
                knows("b", "c"));
        assertThat(result.pairs().getFirst().bridgeClass()).isEqualTo(PairFigures.BridgeClass.UNKNOWN);
        assertThat(result.network().figure(Form.LINKING, "linking_ties").value())
                .isZero();
    }

    @Test
    void whoeverIsInAnAreaCountsAsPlacedAlsoWhereItIsPartOfNothing() {
        List<Area> areas = List.of(new Area("e", "East", AreaLevel.ESTATE, null));
        StudyResult result =
                study(areas, List.of(citizen("a", "e", "red"), citizen("b", null, "blue")), knows("a", "b"));
        assertThat(result.network().coverage().get("with_area")).isEqualTo(Figure.of(0.5, 2));
    }

    private static Figure missing(long n) {
        return Figure.missing(Reason.NO_TIES, n);
    }

    private static Actor citizen(String id, @Nullable String area, @Nullable String colour) {
        Map<String, String> attributes = colour == null ? Map.of() : Map.of("colour", colour);
        return new Actor(id, Set.of(Kind.CITIZEN), null, area, null, null, null, null, null, attributes);
    }

    private static Tie knows(String from, String to) {
        return new Tie(from, to, TieType.KNOWS, null, null, null, null, null);
    }

    private static StudyResult study(List<Area> areas, List<Actor> actors, Tie... ties) {
        SnapshotQuery query = SnapshotQuery.defaults().withGrouping(Grouping.attribute("colour"));
        Snapshot snapshot = Snapshot.of(new NetworkRows(areas, actors, List.of(ties), List.of()), query, TODAY);
        return StudyComputation.of(snapshot, StudyParameters.of(query), Progress.UNWATCHED);
    }
}
