package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewTieSearchTest {

    @Test
    void strangersWithNothingInCommonAreNotIntroduced() {
        Snapshot strangers = Residents.of(Adjacency.ofEdges(2)).snapshot();
        BestNewTies none = best(strangers, Families.groups(2, new int[] {0}, new int[] {1}), 2);
        assertThat(none).isEqualTo(new BestNewTies(List.of(), 0, 0));
        assertThat(none.isBounded()).isFalse();
    }

    @Test
    void whatTwoHaveInCommonIsWorkedByHand() {
        // a = {0, 1}, b = {2, 3, 4}
        // 0---5---2   0---3   1   4      5 knows both 0 and 2; 1 plays chess with 3 and lives where 4 does;
        //                                0 and 4 take part in the same activity, which is no association
        Snapshot snapshot = Residents.of(Adjacency.ofEdges(6, 0, 5, 5, 2, 0, 3))
                .members("chess", Kind.ASSOCIATION, 1, 3)
                .members("walk", Kind.ACTIVITY, 0, 4)
                .live("elm", 1, 4)
                .live("oak", 0)
                .snapshot();
        BestNewTies found = best(snapshot, Families.groups(6, new int[] {0, 1}, new int[] {2, 3, 4}), 2);
        assertThat(found.ties()).extracting(NewTie::u).containsExactly(1, 1, 0);
        assertThat(found.ties()).extracting(NewTie::v).containsExactly(3, 4, 2);
        // 1-3; 1-4; 0 and 2 were two steps apart, as were 0 and 3
        assertThat(found.ties()).extracting(NewTie::pairsWithinTwo).containsExactly(1L, 1L, 0L);
        assertThat(found.ties().getLast().introducers()).containsExactly(5);
        assertThat(found.candidates()).isEqualTo(3);
        assertThat(found.evaluated()).isEqualTo(3);
        assertThat(found.certain()).isEqualTo(3);
    }

    @Test
    void whoIsInBothGroupsIsABridgeAlreadyAndNotIntroduced() {
        Snapshot four =
                Residents.of(Adjacency.ofEdges(4)).live("elm", 0, 1, 2, 3).snapshot();
        int[] all = {0, 1, 2};
        assertThat(best(four, Families.groups(4, all, all), 3).ties()).isEmpty();
        BestNewTies found = best(four, Families.groups(4, new int[] {0, 1, 2}, new int[] {1, 3}), 3);
        assertThat(found.ties()).extracting(NewTie::u).containsExactly(0, 2);
        assertThat(found.ties()).extracting(NewTie::v).containsExactly(3, 3);
    }

    @Test
    void theFirstFewAreTheSameWhenNoMoreAreWantedAndFewerAreEvaluated() {
        int fewer = 0;
        for (int seed = 0; seed < 40; seed++) {
            Snapshot snapshot = town(seed);
            Groups groups = Families.groups(snapshot.size(), 3, 1 + seed % 2, true, seed);
            NewTieSearch search = new NewTieSearch(snapshot, groups);
            for (int a = 0; a < 3; a++) {
                for (int b = a + 1; b < 3; b++) {
                    BestNewTies all = NewTieSearch.best(snapshot, groups, a, b, 2, Progress.UNWATCHED);
                    BestNewTies few = search.best(a, b, 2, 5, ExcludedTies.NONE, Progress.UNWATCHED);
                    int count = Math.min(5, all.ties().size());
                    assertThat(few.ties().subList(0, count))
                            .isEqualTo(all.ties().subList(0, count));
                    assertThat(few.candidates()).isEqualTo(all.candidates());
                    assertThat(Math.min(5, few.certain())).isEqualTo(Math.min(5, all.certain()));
                    fewer += few.evaluated() < all.evaluated() ? 1 : 0;
                }
            }
        }
        assertThat(fewer).isGreaterThan(20);
    }

    /** Hubs 0 and 31, each with 30 others, all in one estate: 961 candidates. */
    @Test
    void ofTwoLargeStarsTheHubsComeFirstAndThatIsCertain() {
        int[] ends = IntStream.range(0, 62)
                .filter(v -> v % 31 != 0)
                .flatMap(v -> IntStream.of(v, v - v % 31))
                .toArray();
        int[] everyone = IntStream.range(0, 62).toArray();
        Snapshot stars =
                Residents.of(Adjacency.ofEdges(62, ends)).live("elm", everyone).snapshot();
        Groups groups = Families.groups(62, Arrays.copyOf(everyone, 31), Arrays.copyOfRange(everyone, 31, 62));
        BestNewTies found = best(stars, groups, 2);
        assertThat(found.candidates()).isEqualTo(961);
        assertThat(found.evaluated()).isEqualTo(200);
        assertThat(found.isBounded()).isTrue();
        assertThat(found.ties().getFirst().u()).isZero();
        assertThat(found.ties().getFirst().v()).isEqualTo(31);
        assertThat(found.ties().getFirst().pairsWithinTwo()).isEqualTo(61);
        // a hub and one other: 32 pairs; two others: 3 pairs, and many such are left out
        assertThat(found.certain()).isEqualTo(61);
        assertThat(found.ties().get(60).pairsWithinTwo()).isEqualTo(32);
        assertThat(found.ties().get(61).pairsWithinTwo()).isEqualTo(3);
    }

    @Test
    void whereThoseLeftOutMightGiveAsMuchNothingIsCertain() {
        // everyone of 211 in one estate, and nobody knows anyone
        int[] others = IntStream.range(1, 211).toArray();
        Snapshot estate = Residents.of(Adjacency.ofEdges(211))
                .live("elm", 0)
                .live("elm", others)
                .snapshot();
        BestNewTies found = best(estate, Families.groups(211, new int[] {0}, others), 2);
        assertThat(found.candidates()).isEqualTo(210);
        assertThat(found.ties())
                .extracting(NewTie::v)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(found.certain()).isZero();
    }

    @Test
    void theDefinitionsWrittenOutGiveTheSameCandidatesInTheSameOrder() {
        int bounded = 0;
        int certain = 0;
        for (int seed = 0; seed < 40; seed++) {
            Snapshot snapshot = town(seed);
            Groups groups = Families.groups(snapshot.size(), 2, 1 + seed % 2, true, seed);
            int steps = 2 + seed % 2;
            List<NewTie> all = evaluated(snapshot, groups, steps);
            BestNewTies found = best(snapshot, groups, steps);
            assertThat(found.candidates()).as("seed %d", seed).isEqualTo(all.size());
            assertThat(found.evaluated()).isEqualTo(Math.min(200, all.size()));
            assertThat(all).containsAll(found.ties());
            assertThat(found.ties()).isSortedAccordingTo(bestFirst(steps));
            assertThat(found.ties().subList(0, found.certain())).isEqualTo(all.subList(0, found.certain()));
            if (found.isBounded()) {
                bounded++;
                certain += found.certain();
            } else {
                assertThat(found.ties()).isEqualTo(all);
            }
        }
        assertThat(bounded).isBetween(10, 30);
        assertThat(certain).isPositive();
    }

    /** The best of each town is excluded, and every third pair besides. */
    @Test
    void whatIsExcludedIsNoCandidateAndTheNextBestTakesItsPlace() {
        int bounded = 0;
        int certain = 0;
        for (int seed = 0; seed < 40; seed++) {
            Snapshot snapshot = town(seed);
            Groups groups = Families.groups(snapshot.size(), 2, 1 + seed % 2, true, seed);
            int steps = 2 + seed % 2;
            List<NewTie> everybody = evaluated(snapshot, groups, steps);
            NewTie best = everybody.getFirst();
            ExcludedTies excluded = (u, v) -> (u + 7 * v) % 3 == 0 || (u == best.u() && v == best.v());
            List<NewTie> open = everybody.stream()
                    .filter(tie -> !excluded.contains(tie.u(), tie.v()))
                    .toList();
            BestNewTies found = NewTieSearch.best(snapshot, groups, 0, 1, steps, excluded, Progress.UNWATCHED);
            assertThat(found.candidates())
                    .as("seed %d", seed)
                    .isEqualTo(open.size())
                    .isLessThan(everybody.size());
            assertThat(found.evaluated()).isEqualTo(Math.min(200, open.size()));
            assertThat(found.ties()).doesNotContain(best).isSubsetOf(open).isSortedAccordingTo(bestFirst(steps));
            assertThat(found.ties().subList(0, found.certain())).isEqualTo(open.subList(0, found.certain()));
            bounded += found.isBounded() ? 1 : 0;
            certain += found.certain();
            if (!found.isBounded()) {
                assertThat(found.ties()).isEqualTo(open);
            }
        }
        assertThat(bounded).isBetween(5, 35);
        assertThat(certain).isPositive();
    }

    @Test
    void noTieGivesMoreThanItsBound() {
        for (int seed = 0; seed < 10; seed++) {
            Snapshot snapshot = town(seed);
            Groups groups = Families.groups(snapshot.size(), 2, 2, true, seed);
            for (int steps = 2; steps <= 3; steps++) {
                BallSizes sizes = new BallSizes(snapshot.adjacency(), groups);
                sizes.turnTo(0, 1, steps - 1);
                for (NewTie tie : evaluated(snapshot, groups, steps)) {
                    assertThat(tie.pairsGained(steps)).isLessThanOrEqualTo(sizes.bound(tie.u(), tie.v()));
                }
            }
        }
    }

    @Test
    void whatIsNearIsTwoOrThreeStepsAndTheSearchCanBeCancelled() {
        Snapshot snapshot = town(1);
        Groups groups = Families.groups(snapshot.size(), 2, 1, false, 1);
        assertThatThrownBy(() -> best(snapshot, groups, 4)).isInstanceOf(IllegalArgumentException.class);
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {
                throw new AssertionError("Nothing is done once it is cancelled");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> NewTieSearch.best(snapshot, groups, 0, 1, 2, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    /** Ninety persons; in every second town the estates are larger. */
    private static Snapshot town(int seed) {
        int n = 90;
        Residents town = Residents.of(Families.random(n, 0.02 + 0.01 * (seed % 3), seed))
                .deciding(v -> v % 13 == seed % 13)
                .members(
                        "choir",
                        Kind.ASSOCIATION,
                        IntStream.range(0, n).filter(v -> v % 9 == 0).toArray())
                .members(
                        "council",
                        Kind.FORUM,
                        IntStream.range(0, n).filter(v -> v % 7 == 0).toArray());
        int estates = seed % 4 < 2 ? 2 : 12;
        for (int k = 0; k < estates; k++) {
            int own = k;
            town.live(
                    "e" + k,
                    IntStream.range(0, n)
                            .filter(v -> v % 20 > 0 && v % estates == own)
                            .toArray());
        }
        return town.snapshot();
    }

    /** Every pair of the groups 0 and 1 that has something in common, evaluated, the best first. */
    private static List<NewTie> evaluated(Snapshot snapshot, Groups groups, int steps) {
        NewTies ties = NewTies.of(snapshot, groups);
        List<NewTie> all = new ArrayList<>();
        for (int u : groups.members(0)) {
            for (int v : groups.members(1)) {
                boolean bridge = !groups.contains(1, u) && !groups.contains(0, v);
                if (bridge && !snapshot.adjacency().adjacent(u, v) && haveSomethingInCommon(snapshot, u, v)) {
                    all.add(ties.evaluate(u, v, 0, 1));
                }
            }
        }
        all.sort(bestFirst(steps));
        return all;
    }

    private static boolean haveSomethingInCommon(Snapshot snapshot, int u, int v) {
        Set<Integer> neighbours = boxed(snapshot.adjacency().neighbours(u));
        neighbours.retainAll(boxed(snapshot.adjacency().neighbours(v)));
        Set<Integer> bodies = boxed(snapshot.affiliations().memberships(u));
        bodies.retainAll(boxed(snapshot.affiliations().memberships(v)));
        String area = snapshot.actor(u).area();
        return !neighbours.isEmpty()
                || !bodies.isEmpty()
                || (area != null && area.equals(snapshot.actor(v).area()));
    }

    private static Set<Integer> boxed(int[] numbers) {
        return new HashSet<>(IntStream.of(numbers).boxed().toList());
    }

    private static Comparator<NewTie> bestFirst(int steps) {
        return (one, other) -> {
            int order = Long.compare(other.pairsGained(steps), one.pairsGained(steps));
            order = order != 0
                    ? order
                    : Objects.compare(
                            other.personsLinked().value(), one.personsLinked().value(), Comparator.naturalOrder());
            order = order != 0 ? order : Integer.compare(one.u(), other.u());
            return order != 0 ? order : Integer.compare(one.v(), other.v());
        };
    }

    private static BestNewTies best(Snapshot snapshot, Groups groups, int steps) {
        return NewTieSearch.best(snapshot, groups, 0, 1, steps, Progress.UNWATCHED);
    }
}
