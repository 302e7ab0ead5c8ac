package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.structure.Components;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTogetherTest {

    private static final int ALL = 1000;

    @Test
    void nobodyHoldsOthersTogetherWhereThereIsAWayRound() {
        assertThat(of(Families.cycle(6), Families.groups(6, 2, 1, false, 1))).isEmpty();
        assertThat(of(Families.complete(5), Families.groups(5, 2, 1, false, 1))).isEmpty();
        assertThat(of(Adjacency.ofEdges(0), Families.groups(0))).isEmpty();
    }

    @Test
    void aStreetOfSevenIsWorkedByHand() {
        // a = {0, 1, 2}, b = {2, 3, 4, 5}: 3 holds 0, 1 and 2 to 4, 5 and 6; 6 is in no group
        Adjacency graph = Adjacency.ofEdges(7, 0, 1, 1, 2, 2, 0, 2, 3, 3, 4, 4, 5, 5, 6, 6, 4);
        List<HeldTogether> held = of(graph, Families.groups(7, new int[] {0, 1, 2}, new int[] {2, 3, 4, 5}));
        assertThat(held).extracting(HeldTogether::person).containsExactly(3, 2, 4);
        assertThat(held).extracting(HeldTogether::cutOff).containsExactly(3, 2, 2);
        // of two halves the one of the smaller neighbour is the rest, so 4, 5 and 6 are those who are held
        assertThat(held.getFirst().where()).isEqualTo(new GroupCounts(List.of(1), List.of(2)));
        assertThat(held.get(1).where()).isEqualTo(new GroupCounts(List.of(0), List.of(2)));
    }

    @Test
    void inAStarTheHubHoldsAllButOneAndOnAPathTheMiddleMost() {
        Groups none = Families.groups(7);
        assertThat(of(Families.star(7), none)).extracting(HeldTogether::cutOff).containsExactly(5);
        assertThat(of(Families.path(7), none)).extracting(HeldTogether::person).containsExactly(3, 2, 4, 1, 5);
        assertThat(of(Families.path(7), none)).extracting(HeldTogether::cutOff).containsExactly(3, 2, 2, 1, 1);
    }

    @Test
    void theInstructorOfTheKarateClubHoldsSixAndNobodyElseAny() {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        List<HeldTogether> held = of(karate.adjacency(), karate.groups());
        assertThat(held).hasSize(1);
        assertThat(karate.id(held.getFirst().person())).isEqualTo("A01");
        assertThat(held.getFirst().cutOff()).isEqualTo(6);
        List<SmallerSide> sides = SmallerSide.of(
                karate.adjacency(),
                karate.groups(),
                CutPoints.of(karate.adjacency()).bridges(),
                1,
                ALL,
                Progress.UNWATCHED);
        assertThat(sides).hasSize(1);
        assertThat(karate.id(sides.getFirst().tie().inner())).isEqualTo("A12");
        assertThat(karate.id(sides.getFirst().tie().outer())).isEqualTo("A01");
        assertThat(sides.getFirst().where()).isEqualTo(new GroupCounts(List.of(0), List.of(1)));
    }

    @Test
    void onlyThoseWithEnoughAreToldAndNoMoreThanAsked() {
        Adjacency graph = Families.path(30);
        Groups none = Families.groups(30);
        CutPoints cuts = CutPoints.of(graph);
        assertThat(HeldTogether.of(graph, none, cuts, 10, ALL, Progress.UNWATCHED))
                .isNotEmpty()
                .allMatch(held -> held.cutOff() >= 10);
        assertThat(HeldTogether.of(graph, none, cuts, 1, 4, Progress.UNWATCHED))
                .extracting(HeldTogether::cutOff)
                .containsExactly(14, 14, 13, 13);
        assertThat(SmallerSide.of(graph, none, cuts.bridges(), 12, 3, Progress.UNWATCHED))
                .extracting(side -> side.tie().smallerSide())
                .containsExactly(15, 14, 14);
    }

    @Test
    void whoIsHeldIsWhatASlowRemovalFinds() {
        int told = 0;
        for (int seed = 0; seed < 80; seed++) {
            Adjacency graph = Families.random(24, 0.08, seed);
            Groups groups = Families.groups(24, 4, 2, true, seed);
            for (HeldTogether held : of(graph, groups)) {
                assertThat(sum(held.where(), groups))
                        .as("seed %d, person %d", seed, held.person())
                        .isEqualTo(slowly(graph, groups, held.person()));
                told++;
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    @Test
    void theSmallerSideIsWhatTheLossOfTheTieLeaves() {
        int told = 0;
        for (int seed = 0; seed < 80; seed++) {
            Adjacency graph = Families.random(24, 0.07, seed);
            Groups groups = Families.groups(24, 4, 2, true, seed);
            for (SmallerSide side :
                    SmallerSide.of(graph, groups, CutPoints.of(graph).bridges(), 1, ALL, Progress.UNWATCHED)) {
                Components left = Components.of(
                        without(graph, side.tie().inner(), side.tie().outer()));
                int own = left.of(side.tie().inner());
                assertThat(left.size(own)).isEqualTo(side.tie().smallerSide());
                List<Integer> counts = new ArrayList<>();
                for (int g = 0; g < groups.count(); g++) {
                    int count = 0;
                    for (int v : groups.members(g)) {
                        count += left.of(v) == own ? 1 : 0;
                    }
                    counts.add(count);
                }
                assertThat(sum(side.where(), groups)).as("seed %d", seed).isEqualTo(counts);
                told++;
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    private static List<HeldTogether> of(Adjacency graph, Groups groups) {
        return HeldTogether.of(graph, groups, CutPoints.of(graph), 1, ALL, Progress.UNWATCHED);
    }

    /** Counts by the number of the group. */
    private static List<Integer> sum(GroupCounts counts, Groups groups) {
        List<Integer> all = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            int place = counts.groups().indexOf(g);
            all.add(place < 0 ? 0 : counts.persons().get(place));
        }
        return all;
    }

    private static List<Integer> slowly(Adjacency graph, Groups groups, int person) {
        Components before = Components.of(graph);
        Components left = Components.of(without(graph, person, -1));
        int rest = -1;
        for (int v : graph.neighbours(person)) {
            if (rest < 0 || left.size(left.of(v)) > left.size(rest)) {
                rest = left.of(v);
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            int count = 0;
            for (int v : groups.members(g)) {
                count += v != person && before.of(v) == before.of(person) && left.of(v) != rest ? 1 : 0;
            }
            counts.add(count);
        }
        return counts;
    }

    /** The graph without a tie, or without all ties of {@code u} where {@code v} is negative. */
    private static Adjacency without(Adjacency graph, int u, int v) {
        List<Integer> ends = new ArrayList<>();
        for (int x = 0; x < graph.size(); x++) {
            for (int y : graph.neighbours(x)) {
                boolean gone = v < 0 ? x == u || y == u : (x == u && y == v) || (x == v && y == u);
                if (x < y && !gone) {
                    ends.add(x);
                    ends.add(y);
                }
            }
        }
        return Adjacency.ofEdges(
                graph.size(), ends.stream().mapToInt(Integer::intValue).toArray());
    }
}
