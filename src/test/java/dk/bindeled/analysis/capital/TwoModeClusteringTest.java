package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import dk.bindeled.testing.Families;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoModeClusteringTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    @Test
    void withoutMembershipsOrWithoutPathsOfThreeThereIsNone() {
        assertThat(TwoModeClustering.of(0, Adjacency.ofEdges(0)))
                .isEqualTo(new TwoModeClustering(Figure.missing(Reason.NO_GROUPS, 0), 0, 0, 0, 0));
        assertThat(TwoModeClustering.of(3, Adjacency.ofEdges(4, 0, 3, 1, 3, 2, 3)))
                .isEqualTo(new TwoModeClustering(Figure.missing(Reason.TOO_FEW, 0), 3, 1, 3, 0));
    }

    @Test
    void threeMembersOfTwoClubsAreWorkedByHand() {
        // anna ---- chess       anna and bo meet in both: one cycle
        //      \  /             paths of three: over anna-chess 1·1, anna-choir 1·2, bo-chess 1·1, bo-choir 1·2
        //      /  \             carl's only membership is no middle
        // bo ------ choir ---- carl     employment and friendship play no part
        Snapshot snapshot = snapshot(
                tie("anna", "chess", TieType.MEMBER_OF),
                tie("anna", "choir", TieType.MEMBER_OF),
                tie("bo", "chess", TieType.MEMBER_OF),
                tie("bo", "choir", TieType.MEMBER_OF),
                tie("carl", "choir", TieType.MEMBER_OF),
                tie("carl", "chess", TieType.EMPLOYED_BY),
                tie("anna", "carl", TieType.KNOWS));
        assertThat(TwoModeClustering.of(snapshot)).isEqualTo(new TwoModeClustering(Figure.of(4.0 / 6, 6), 3, 2, 5, 1));
    }

    @Test
    void inANetworkOfBodiesOneThatIsMemberAndHasMembersStandsOnBothSides() {
        NetworkRows rows = rows(
                tie("chess", "choir", TieType.MEMBER_OF),
                tie("choir", "forum", TieType.MEMBER_OF),
                tie("chess", "forum", TieType.MEMBER_OF),
                tie("anna", "forum", TieType.MEMBER_OF));
        Snapshot bodies = Snapshot.of(rows, new SnapshotQuery(null, TieType.layers(), Unit.BODIES, null), TODAY);
        // choir - forum - chess - choir: its two ends are choir as a member and choir as what chess is a member of
        assertThat(TwoModeClustering.of(bodies)).isEqualTo(new TwoModeClustering(Figure.of(0, 1), 2, 2, 3, 0));
    }

    @Test
    void everyoneInEverythingIsOneAndARingOfMoreThanFourIsNone() {
        for (int a = 2; a < 8; a++) {
            for (int b = 2; b < 8; b++) {
                long cycles = (long) a * (a - 1) / 2 * b * (b - 1) / 2;
                assertThat(TwoModeClustering.of(a, Families.completeBipartite(a, b)))
                        .isEqualTo(new TwoModeClustering(Figure.of(1, 4 * cycles), a, b, a * b, cycles));
            }
        }
        for (int a = 3; a < 9; a++) {
            IntStream.Builder ends = IntStream.builder();
            for (int v = 0; v < a; v++) {
                ends.add(v).add(a + v).add(v).add(a + (v + 1) % a);
            }
            Adjacency ring = Adjacency.ofEdges(2 * a, ends.build().toArray());
            assertThat(TwoModeClustering.of(a, ring).clustering()).isEqualTo(Figure.of(0, 2L * a));
        }
    }

    @Test
    void walkingEveryPathGivesTheSame() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int persons = 5 + random.nextInt(15);
            int bodies = 3 + random.nextInt(8);
            IntStream.Builder ends = IntStream.builder();
            for (int v = 0; v < persons; v++) {
                for (int body = 0; body < bodies; body++) {
                    if (random.nextInt(3) == 0) {
                        ends.add(v).add(persons + body);
                    }
                }
            }
            Adjacency twoMode = Adjacency.ofEdges(persons + bodies, ends.build().toArray());
            long paths = 0;
            long closed = 0;
            for (int a = 0; a < persons; a++) {
                for (int x : twoMode.neighbours(a)) {
                    for (int b : twoMode.neighbours(x)) {
                        for (int y : twoMode.neighbours(b)) {
                            boolean path = a != b && x != y;
                            paths += path ? 1 : 0;
                            closed += path && twoMode.adjacent(a, y) ? 1 : 0;
                        }
                    }
                }
            }
            assertThat(TwoModeClustering.of(persons, twoMode).clustering())
                    .isEqualTo(Figure.share(closed, paths, Reason.TOO_FEW));
        }
    }

    private static Snapshot snapshot(Tie... ties) {
        return Snapshot.of(rows(ties), SnapshotQuery.defaults(), TODAY);
    }

    private static NetworkRows rows(Tie... ties) {
        List<Actor> actors = new ArrayList<>();
        for (String person : List.of("anna", "bo", "carl")) {
            actors.add(actor(person, Kind.CITIZEN));
        }
        actors.add(actor("chess", Kind.ASSOCIATION));
        actors.add(actor("choir", Kind.ASSOCIATION));
        actors.add(actor("forum", Kind.FORUM));
        return new NetworkRows(List.of(), actors, List.of(ties), List.of());
    }

    private static Actor actor(String id, Kind kind) {
        return new Actor(id, Set.of(kind), null, null, null, null, null, null, null, Map.of());
    }

    private static Tie tie(String from, String to, TieType type) {
        return new Tie(from, to, type, null, null, null, null, null);
    }
}
