package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.structure.Distances;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatekeeperDependenceTest {

    private final Townsfolk folk = new Townsfolk();

    @Test
    void withoutAnyoneTheReasonIsThatThereAreNoCitizens() {
        assertThat(dependence().share()).isEqualTo(Figure.missing(Reason.NO_CITIZENS, 0));
    }

    @Test
    void ofBodiesNothingIsSaid() {
        folk.bodies("club");
        assertThat(dependence().share().reason()).isEqualTo(Reason.NOT_FOR_BODIES);
        assertThat(dependence().dependants(0)).isNull();
    }

    @Test
    void withoutADecisionMakerNothingIsKnown() {
        folk.citizens("a", "b").knows("a", "b");
        assertThat(dependence().share()).isEqualTo(Figure.missing(Reason.NO_DECISION_MAKER, 2));
        assertThat(dependence().dependants(0)).isNull();
        assertThat(dependence().nearestGatekeeper(0)).isNull();
    }

    @Test
    void withoutARouteTheShareIsNotKnown() {
        folk.citizens("a", "b").person("mayor", 4, Kind.CITIZEN).knows("a", "b");
        assertThat(dependence().share()).isEqualTo(Figure.missing(Reason.NO_ROUTE, 0));
        folk.citizens("lonely");
        assertThat(dependence().share(2).reason()).isEqualTo(Reason.NO_CITIZENS_WITH_TIES);
        assertThat(dependence().dependants(0)).isZero();
    }

    @Test
    void theOnlyDecisionMakerIsNoGatekeeper() {
        folk.citizens("a", "b").person("mayor", 4, Kind.CITIZEN).knows("a", "mayor", "b", "mayor");
        assertThat(dependence().share()).isEqualTo(Figure.of(0, 2));
        assertThat(dependence().gatekeepers()).isEmpty();
        assertThat(dependence().dependants(2)).isNull();
    }

    @Test
    void gatekeepersOneBehindTheOtherAreWorkedByHand() {
        //  d       f
        //   \     / \
        //    c - b   g - nurse - mayor       i - j       chief - k
        //   /     \ /
        //  e       h
        folk.citizens("b", "c", "d", "e", "f", "g", "h", "i", "j", "k").person("nurse", null, Kind.PROFESSIONAL);
        folk.person("mayor", 4, Kind.CITIZEN).person("chief", 3, Kind.CITIZEN);
        folk.chain("d", "c", "b", "f", "g", "nurse", "mayor").chain("e", "c").chain("b", "h", "g");
        folk.knows("i", "j", "chief", "k");
        Snapshot snapshot = folk.snapshot();
        GatekeeperDependence dependence = GatekeeperDependence.of(snapshot);
        // b, c, d, e, f, g and h depend on somebody, k does not, i and j have no route
        assertThat(dependence.share()).isEqualTo(Figure.of(7 / 8.0, 8));
        assertThat(ids(snapshot, dependence.gatekeepers())).containsExactly("b", "c", "g", "nurse");
        assertThat(ids(snapshot, dependence.gatekeepersOf(snapshot.indexOf("d"))))
                .containsExactly("c", "b", "g", "nurse");
        assertThat(ids(snapshot, dependence.gatekeepersOf(snapshot.indexOf("b"))))
                .containsExactly("g", "nurse");
        assertThat(dependence.dependants(snapshot.indexOf("nurse"))).isEqualTo(7);
        assertThat(dependence.dependants(snapshot.indexOf("g"))).isEqualTo(6);
        assertThat(dependence.dependants(snapshot.indexOf("c"))).isEqualTo(2);
        assertThat(dependence.dependants(snapshot.indexOf("f"))).isZero();
        assertThat(dependence.nearestGatekeeper(snapshot.indexOf("k"))).isNull();
        assertThat(dependence.nearestGatekeeper(snapshot.indexOf("c"))).isEqualTo(snapshot.indexOf("b"));
        assertThat(dependence.share(snapshot.indexOf("b"), snapshot.indexOf("k")))
                .isEqualTo(Figure.of(0.5, 2));
        // the chief gives b another way, but not past b
        folk.knows("chief", "b");
        GatekeeperDependence after = dependence();
        assertThat(after.share()).isEqualTo(Figure.of(3 / 8.0, 8));
        assertThat(ids(snapshot, after.gatekeepers())).containsExactly("b", "c");
        assertThat(after.dependants(snapshot.indexOf("b"))).isEqualTo(3);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 4; n < 12; n++) {
            int citizens = n - 1;
            assertThat(share(Families.path(n), 0)).isEqualTo(Figure.of((n - 2.0) / citizens, citizens));
            assertThat(share(Families.cycle(n), 0)).isEqualTo(Figure.of(0, citizens));
            assertThat(share(Families.complete(n), 0)).isEqualTo(Figure.of(0, citizens));
            assertThat(share(Families.star(n), 0)).isEqualTo(Figure.of(0, citizens));
            assertThat(share(Families.star(n), 1)).isEqualTo(Figure.of((n - 2.0) / citizens, citizens));
            assertThat(share(Families.binaryTree(n), 0)).isEqualTo(Figure.of((n - 3.0) / citizens, citizens));
        }
    }

    @Test
    void aPathOfAHundredThousandIsNoHarm() {
        Snapshot snapshot = Townsfolk.of(Families.path(100_000), v -> v == 0).snapshot();
        GatekeeperDependence dependence = GatekeeperDependence.of(snapshot);
        assertThat(dependence.share()).isEqualTo(Figure.of(99_998 / 99_999.0, 99_999));
        assertThat(dependence.dependants(40_000)).isEqualTo(59_999);
        assertThat(dependence.gatekeepersOf(99_999)).hasSize(99_998).startsWith(99_998, 99_997);
        assertThat(dependence.gatekeepers()).hasSize(99_998);
    }

    /** In the karate club A01 cuts off six, and nobody else anyone; so it is with A34 as the only one who decides. */
    @Test
    void sixInTheKarateClubDependOnTheInstructor() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        Snapshot snapshot = Townsfolk.of(karate.adjacency(), v -> karate.id(v).equals("A34"))
                .snapshot();
        GatekeeperDependence dependence = GatekeeperDependence.of(snapshot);
        assertThat(dependence.share().value()).isEqualTo(6 / 33.0);
        assertThat(dependence.gatekeepers()).containsExactly(karate.indexOf("A01"));
        assertThat(dependence.dependants(karate.indexOf("A01"))).isEqualTo(6);
        assertThat(dependence.nearestGatekeeper(karate.indexOf("A12"))).isEqualTo(karate.indexOf("A01"));
    }

    @Test
    void whoDependsIsWhoLosesEveryRouteWhenOneLeaves() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Adjacency graph = Families.random(30, 0.04 + 0.06 * random.nextDouble(), seed);
            int deciding = 1 + random.nextInt(3);
            Snapshot snapshot = Townsfolk.of(graph, v -> v < deciding).snapshot();
            GatekeeperDependence dependence = GatekeeperDependence.of(snapshot);
            Routes routes = Routes.of(snapshot, Progress.UNWATCHED);
            int[] ends = IntStream.range(0, deciding).toArray();
            Distances whole = Distances.toNearest(graph, ends);
            boolean[] depends = new boolean[30];
            for (int g = deciding; g < 30; g++) {
                int left = g;
                int[] rest = IntStream.range(0, 30).filter(v -> v != left).toArray();
                Distances without = Distances.toNearest(graph.induced(rest), ends);
                int lost = 0;
                for (int k = deciding; k < rest.length; k++) {
                    boolean cutOff = whole.reaches(rest[k]) && !without.reaches(k);
                    lost += cutOff ? 1 : 0;
                    depends[rest[k]] |= cutOff;
                    assertThat(IntStream.of(dependence.gatekeepersOf(rest[k])).anyMatch(other -> other == left))
                            .isEqualTo(cutOff);
                }
                assertThat(dependence.dependants(g)).as("%d, seed %d", g, seed).isEqualTo(lost);
            }
            long dependent = 0;
            long routed = 0;
            for (int v = deciding; v < 30; v++) {
                dependent += depends[v] ? 1 : 0;
                routed += whole.reaches(v) ? 1 : 0;
                Integer disjoint = routes.routes(v);
                assertThat(depends[v] && disjoint != null && disjoint > 1).isFalse();
            }
            assertThat(dependence.share()).isEqualTo(Figure.share(dependent, routed, Reason.NO_ROUTE));
        }
    }

    @Test
    void otherNumbersAndOneMoreWithoutTiesChangeNoShare() {
        for (int seed = 0; seed < 20; seed++) {
            Adjacency graph = Families.random(40, 0.06, seed);
            int[] order = Families.order(40, seed);
            GatekeeperDependence first =
                    GatekeeperDependence.of(Townsfolk.of(graph, v -> v < 2).snapshot());
            GatekeeperDependence renamed = GatekeeperDependence.of(
                    Townsfolk.of(Families.relabelled(graph, order), v -> v == order[0] || v == order[1])
                            .citizens("z lonely")
                            .snapshot());
            assertThat(renamed.share()).isEqualTo(first.share());
            for (int v = 0; v < 40; v++) {
                assertThat(renamed.dependants(order[v])).isEqualTo(first.dependants(v));
            }
        }
    }

    private GatekeeperDependence dependence() {
        return GatekeeperDependence.of(folk.snapshot());
    }

    private static Figure share(Adjacency graph, int deciding) {
        return GatekeeperDependence.of(Townsfolk.of(graph, v -> v == deciding).snapshot())
                .share();
    }

    private static String[] ids(Snapshot snapshot, int... nodes) {
        return IntStream.of(nodes).mapToObj(snapshot::id).toArray(String[]::new);
    }
}
