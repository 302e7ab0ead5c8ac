package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposedTiesTest {

    @Test
    void withoutPairsThatWantABridgeNothingIsProposed() {
        Snapshot nobody = Residents.of(Adjacency.ofEdges(0)).snapshot();
        assertThat(proposed(nobody, List.of(), 1)).isEmpty();
        Snapshot town = town(1);
        List<GroupPair> others = Stream.of(BridgeClass.values())
                .filter(bridge -> bridge != BridgeClass.NONE && bridge != BridgeClass.FRAGILE)
                .map(bridge -> pair(0, 1, bridge))
                .toList();
        assertThat(others).hasSize(4);
        assertThat(proposed(town, others, 1)).isEmpty();
    }

    @Test
    void whatTwoHaveInCommonAndWhatTheirTieGivesIsWorkedByHand() {
        // elm: 0, 1   oak: 2, 3   0---1---4---2---3   4 lives nowhere; 0 and 3 sing together
        Snapshot snapshot = Residents.of(Adjacency.ofEdges(5, 0, 1, 1, 4, 4, 2, 2, 3))
                .members("choir", Kind.ASSOCIATION, 0, 3)
                .live("elm", 0, 1)
                .live("oak", 2, 3)
                .snapshot()
                .grouped(Grouping.fromCode("area:estate").orElseThrow());
        List<ProposedTie> ties = proposed(snapshot, List.of(pair(0, 1, BridgeClass.NONE)), 1);
        assertThat(ties).extracting(tie -> tie.tie().u()).containsExactly(0, 1);
        assertThat(ties).extracting(tie -> tie.tie().v()).containsExactly(3, 2);
        // 0-3: 0 and 3, 0 and 2, 1 and 3 come within two steps; 1-2: 1 and 3, 0 and 2
        assertThat(ties).extracting(tie -> tie.tie().pairsGained(2)).containsExactly(3L, 2L);
        assertThat(ties.getFirst().commonGround()).containsExactly(CommonGround.ASSOCIATION);
        assertThat(ties.getLast().commonGround()).containsExactly(CommonGround.SHARED_INTERMEDIARY);
        // the path of 5 has 20; the circle of 5 has (5³ − 5)/12 = 10
        assertThat(ties.getFirst().kirchhoffChange()).isNotNull().isCloseTo(-10, within(1e-9));
        assertThat(ties).allMatch(ProposedTie::certain);
        assertThat(ties).extracting(ProposedTie::introducer).containsExactly(null, 4);
        assertThat(ties.getFirst().bodies()).extracting(snapshot::id).containsExactly("choir");
        assertThat(ties.getLast().bodies()).isEmpty();
        assertThat(ties).extracting(ProposedTie::independentBridges).containsExactly(1, 1);
    }

    @Test
    void nobodyIsIntroducedToTheOneOnWhomTheBridgeHangs() {
        // elm: 0, 1, 2   oak: 3, 4, 5   2 knows 0, 1, 3 and 4; 5 knows 4: all ways across go through 2
        Snapshot snapshot = Residents.of(Adjacency.ofEdges(6, 0, 2, 1, 2, 2, 3, 2, 4, 4, 5))
                .live("elm", 0, 1, 2)
                .live("oak", 3, 4, 5)
                .snapshot()
                .grouped(Grouping.fromCode("area:estate").orElseThrow());
        assertThat(NewTieSearch.best(snapshot, snapshot.groups(), 0, 1, 2, Progress.UNWATCHED)
                        .ties())
                .as("2 and 5 would be candidates")
                .anyMatch(tie -> tie.u() == 2);
        List<ProposedTie> ties = ProposedTies.ofPair(snapshot, 0, 1, Progress.UNWATCHED);
        assertThat(ties)
                .isNotEmpty()
                .noneMatch(tie -> tie.tie().u() == 2)
                .allMatch(tie -> tie.independentBridges() == 2)
                .allMatch(tie -> Integer.valueOf(2).equals(tie.introducer()));
    }

    @Test
    void onePairAskedForByItselfHasTheSameProposals() {
        int several = 0;
        for (int seed = 0; seed < 6; seed++) {
            Snapshot snapshot = town(seed);
            ClassifiedGraph classified = ClassifiedGraph.of(snapshot.adjacency(), snapshot.groups());
            List<GroupPair> pairs = GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED).stream()
                    .map(ProposedTiesTest::wanting)
                    .toList();
            List<ProposedTie> all = proposed(snapshot, pairs, 1);
            for (GroupPair pair : pairs) {
                List<ProposedTie> own = all.stream()
                        .filter(tie -> tie.a() == pair.a() && tie.b() == pair.b())
                        .toList();
                if (!own.isEmpty()) {
                    assertThat(ProposedTies.ofPair(snapshot, pair.a(), pair.b(), Progress.UNWATCHED))
                            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("kirchhoffChange")
                            .isEqualTo(own);
                    assertThat(own)
                            .allMatch(tie -> tie.independentBridges() >= Math.max(1, pair.independentBridges())
                                    && tie.independentBridges() <= pair.independentBridges() + 1);
                    several += own.size();
                }
            }
        }
        assertThat(several).isGreaterThan(50);
    }

    @Test
    void ofAPairWithExclusionsTheNextBestMoveUp() {
        int moved = 0;
        for (int seed = 0; seed < 6; seed++) {
            Snapshot snapshot = town(seed);
            Groups groups = snapshot.groups();
            for (int b = 1; b < groups.count(); b++) {
                List<NewTie> all = NewTieSearch.best(snapshot, groups, 0, b, 2, Progress.UNWATCHED)
                        .ties();
                List<ProposedTie> before = ProposedTies.ofPair(snapshot, 0, b, Progress.UNWATCHED);
                if (before.size() < 5 || all.size() == 200) {
                    continue;
                }
                NewTie first = before.getFirst().tie();
                NewTie third = before.get(2).tie();
                List<ProposedTie> after = ProposedTies.ofPair(
                        snapshot,
                        0,
                        b,
                        (u, v) -> (u == first.u() && v == first.v()) || (u == third.u() && v == third.v()),
                        Progress.UNWATCHED);
                assertThat(after).extracting(ProposedTie::tie).doesNotContain(first, third);
                assertThat(after.subList(0, 3)).isEqualTo(List.of(before.get(1), before.get(3), before.get(4)));
                assertThat(after).allMatch(ProposedTie::certain);
                moved += after.size() - 3;
            }
        }
        assertThat(moved).as("others take the places of two").isGreaterThan(10);
    }

    @Test
    void everyPairHasTheFirstFiveOfItsOwnSearchWhateverTheNumberOfThreads() {
        int most = 0;
        for (int seed = 0; seed < 6; seed++) {
            Snapshot snapshot = town(seed);
            Groups groups = snapshot.groups();
            List<GroupPair> pairs = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int a = 0; a < groups.count(); a++) {
                for (int b = a + 1; b < groups.count(); b++) {
                    pairs.add(pair(a, b, (a + b) % 2 == 0 ? BridgeClass.NONE : BridgeClass.FRAGILE));
                    BestNewTies best = NewTieSearch.best(snapshot, groups, a, b, 2, Progress.UNWATCHED);
                    most = Math.max(most, best.ties().size());
                    for (int k = 0; k < Math.min(5, best.ties().size()); k++) {
                        expected.add(a + " " + b + " " + best.ties().get(k) + " " + (k < best.certain()));
                    }
                }
            }
            List<ProposedTie> ties = proposed(snapshot, pairs, 1);
            assertThat(ties)
                    .extracting(tie -> tie.a() + " " + tie.b() + " " + tie.tie() + " " + tie.certain())
                    .containsExactlyElementsOf(expected);
            assertThat(proposed(snapshot, pairs, 3)).isEqualTo(ties);
        }
        assertThat(most).isGreaterThan(5);
    }

    @Test
    void whoeverCancelsGetsNoProposals() {
        Snapshot town = town(1);
        List<GroupPair> pairs = List.of(pair(0, 1, BridgeClass.NONE));
        assertThatThrownBy(() -> ProposedTies.of(town, pairs, new Chunks(2), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    /** The same pair as if it wanted a bridge. */
    private static GroupPair wanting(GroupPair pair) {
        return new GroupPair(
                pair.a(),
                pair.b(),
                pair.persons(),
                pair.directTies(),
                pair.sharedMembers(),
                pair.expected(),
                pair.comparable(),
                pair.independentBridges(),
                pair.busiestShare(),
                pair.busiest(),
                pair.carriers(),
                BridgeClass.FRAGILE);
    }

    /** A hundred and fifty persons in fourteen overlapping associations: 91 pairs, more than one part. */
    private static Snapshot town(int seed) {
        int n = 150;
        Residents town = Residents.of(Families.random(n, 0.02, seed));
        for (int k = 0; k < 14; k++) {
            int own = k;
            town.members(
                    "b%02d".formatted(k),
                    Kind.ASSOCIATION,
                    IntStream.range(0, n)
                            .filter(v -> v % 14 == own || v % 17 == own)
                            .toArray());
        }
        return town.snapshot().grouped(Grouping.MEMBERSHIP);
    }

    private static List<ProposedTie> proposed(Snapshot snapshot, List<GroupPair> pairs, int threads) {
        return ProposedTies.of(snapshot, pairs, new Chunks(threads), Progress.UNWATCHED);
    }

    private static GroupPair pair(int a, int b, BridgeClass bridgeClass) {
        return new GroupPair(a, b, 0, 0, 0, null, null, 0, null, null, List.of(), bridgeClass);
    }
}
