package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Townsfolk folk = new Townsfolk();

    @Test
    void withoutAnyoneTheReasonIsThatThereAreNoCitizens() {
        assertThat(routes().shares().none()).isEqualTo(Figure.missing(Reason.NO_CITIZENS, 0));
    }

    @Test
    void aCitizenWithoutTiesHasNoRouteButIsNotCounted() {
        folk.citizens("a").person("mayor", 4, Kind.CITIZEN);
        assertThat(routes("a")).isZero();
        assertThat(routes().shares().fragile().reason()).isEqualTo(Reason.NO_CITIZENS_WITH_TIES);
    }

    @Test
    void withoutADecisionMakerNothingIsKnown() {
        folk.citizens("a", "b").knows("a", "b");
        assertThat(routes("a")).isNull();
        assertThat(gatekeeper("a")).isNull();
        assertThat(routes().shares().none()).isEqualTo(Figure.missing(Reason.NO_DECISION_MAKER, 2));
    }

    @Test
    void ofBodiesNothingIsSaid() {
        folk.bodies("club", "school");
        assertThat(routes("club")).isNull();
        assertThat(routes().shares().robust().reason()).isEqualTo(Reason.NOT_FOR_BODIES);
    }

    @Test
    void aDirectTieIsARouteWithoutAGatekeeper() {
        folk.citizens("a").person("mayor", 4, Kind.CITIZEN).knows("a", "mayor");
        assertThat(routes("a")).isEqualTo(1);
        assertThat(gatekeeper("a")).isNull();
        assertThat(common("a")).isEmpty();
        assertThat(routes("mayor")).isNull();
    }

    @Test
    void everyDecisionMakerOneIsTiedToCountsOneBesideTheWaysThroughOthers() {
        // a - mayor, a - chief, a - b - mayor: the mayor may be the end of two
        folk.citizens("a", "b").person("mayor", 4, Kind.CITIZEN).person("chief", 3, Kind.PROFESSIONAL);
        folk.knows("a", "mayor", "a", "chief", "a", "b", "b", "mayor");
        assertThat(routes("a")).isEqualTo(3);
        // b - mayor and b - a - …, which share nobody
        assertThat(routes("b")).isEqualTo(2);
        assertThat(gatekeeper("b")).isNull();
    }

    @Test
    void aDecisionMakerIsTheEndOfARouteAndNeverOnTheWay() {
        // a - chief - mayor - director
        folk.citizens("a").person("chief", 3, Kind.PROFESSIONAL);
        folk.person("mayor", 4, Kind.CITIZEN).person("director", 4, Kind.CITIZEN);
        folk.chain("a", "chief", "mayor", "director");
        assertThat(routes("a")).isEqualTo(1);
        assertThat(common("a")).isEmpty();
    }

    @Test
    void threeStepsAreSeenAndFourAreNot() {
        folk.citizens("e", "d", "c", "b").person("mayor", 4, Kind.CITIZEN).chain("e", "d", "c", "b", "mayor");
        assertThat(routes("d")).isEqualTo(1);
        assertThat(routes("e")).isZero();
        assertThat(common("e")).isEmpty();
        assertThat(gatekeeper("c")).isEqualTo("b");
    }

    @Test
    void twoOnTheOnlyRouteAreBothToldAndNeitherIsTheGatekeeper() {
        folk.citizens("d", "c", "b").person("mayor", 4, Kind.CITIZEN).chain("d", "c", "b", "mayor");
        assertThat(common("d")).containsExactly("c", "b");
        assertThat(gatekeeper("d")).isNull();
    }

    @Test
    void theOneWhomAllRoutesShareIsTheGatekeeperOnEitherPlace() {
        //      b1              x1
        //    /    \          /    \
        // a - g   mayor     z      h - mayor
        //    \ b2 /          \ x2 /
        folk.citizens("a", "g", "b1", "b2", "h", "x1", "x2", "z").person("mayor", 4, Kind.CITIZEN);
        folk.chain("a", "g", "b1", "mayor", "b2", "g");
        folk.chain("mayor", "h", "x1", "z", "x2", "h");
        assertThat(routes("a")).isEqualTo(1);
        assertThat(gatekeeper("a")).isEqualTo("g");
        assertThat(routes("z")).isEqualTo(1);
        assertThat(gatekeeper("z")).isEqualTo("h");
        assertThat(routes("g")).isEqualTo(2);
        assertThat(common("g")).isEmpty();
    }

    @Test
    void aRouteOfTwoStepsTakesThePlaceOfLongerOnesThatPassItsIntermediary() {
        // a - x - mayor, a - x - y - mayor and a - z - x - mayor all pass x
        folk.citizens("a", "x", "y", "z").person("mayor", 4, Kind.CITIZEN);
        folk.chain("a", "x", "mayor", "y", "x", "z", "a");
        assertThat(routes("a")).isEqualTo(1);
        assertThat(gatekeeper("a")).isEqualTo("x");
        // a - z - y - mayor does not
        folk.knows("z", "y");
        assertThat(routes("a")).isEqualTo(2);
    }

    @Test
    void aRouteDoesNotComeBackToWhereItBegan() {
        // a knows the mayor; b can only go through a, though a's neighbour c leads back to a
        folk.citizens("a", "c", "d").person("mayor", 4, Kind.CITIZEN);
        folk.knows("a", "mayor", "a", "c", "c", "d");
        assertThat(routes("a")).isEqualTo(1);
        assertThat(routes("c")).isEqualTo(1);
        assertThat(gatekeeper("c")).isEqualTo("a");
        assertThat(common("d")).containsExactly("c", "a");
    }

    @Test
    void betweenNeighboursOfWhomSomeCompeteTheMostRoutesAreFound() {
        // left x1 x2 x3 next to a, right y1 y2 y3 next to the mayor: taking x1-y1 and x2-y3 at once would leave x3
        // alone
        folk.citizens("a", "x1", "x2", "x3", "y1", "y2", "y3").person("mayor", 4, Kind.CITIZEN);
        folk.knows("a", "x1", "a", "x2", "a", "x3", "mayor", "y1", "mayor", "y2", "mayor", "y3");
        folk.knows("x1", "y1", "x1", "y2", "x2", "y1", "x2", "y3", "x3", "y1");
        assertThat(routes("a")).isEqualTo(3);
    }

    @Test
    void sharesAreOfTheCitizensWithTiesAndOfAGroupItsOwn() {
        // e - d - c - b - mayor, b - chief, lonely, and a nurse who is no citizen
        folk.citizens("e", "d", "c", "b", "lonely").person("nurse", null, Kind.PROFESSIONAL);
        folk.person("mayor", 4, Kind.CITIZEN).person("chief", 3, Kind.CITIZEN);
        folk.chain("e", "d", "c", "b", "mayor").knows("b", "chief", "nurse", "mayor");
        Snapshot snapshot = folk.snapshot();
        Routes routes = Routes.of(snapshot, Progress.UNWATCHED);
        assertThat(routes.shares())
                .isEqualTo(new Routes.Shares(Figure.of(0.25, 4), Figure.of(0.5, 4), Figure.of(0.25, 4)));
        int[] group = {snapshot.indexOf("b"), snapshot.indexOf("c"), snapshot.indexOf("lonely")};
        assertThat(routes.shares(group).fragile()).isEqualTo(Figure.of(0.5, 2));
        assertThat(routes.routes(snapshot.indexOf("nurse"))).isEqualTo(1);
    }

    @Test
    void workThatIsCancelledStops() {
        folk.citizens("a").person("mayor", 4, Kind.CITIZEN).knows("a", "mayor");
        Progress cancelled = new CancelledProgress();
        Snapshot snapshot = folk.snapshot();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Routes.of(snapshot, cancelled));
        List<Double> told = new ArrayList<>();
        Routes.of(snapshot, new Progress() {
            @Override
            public void report(double fraction, String step) {
                told.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(told).containsExactly(0.0, 1.0);
    }

    private Routes routes() {
        return Routes.of(folk.snapshot(), Progress.UNWATCHED);
    }

    private @Nullable Integer routes(String id) {
        return routes().routes(folk.snapshot().indexOf(id));
    }

    private @Nullable String gatekeeper(String id) {
        Snapshot snapshot = folk.snapshot();
        Integer found = routes().gatekeeper(snapshot.indexOf(id));
        return found == null ? null : snapshot.id(found);
    }

    private List<String> common(String id) {
        Snapshot snapshot = folk.snapshot();
        return IntStream.of(routes().commonIntermediaries(snapshot.indexOf(id)))
                .mapToObj(snapshot::id)
                .toList();
    }
}
