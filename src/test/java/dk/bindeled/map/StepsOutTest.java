package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Form;
import dk.bindeled.network.Kind;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.SmallTown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is within so many steps, and what the browser is sent of it. */
class StepsOutTest {

    private static final SmallTown TOWN = new SmallTown();
    private static final NetworkPicture DRAWN = TOWN.picture();

    @Test
    void onAPathEachStepReachesOneMoreToEachSide() {
        NetworkPicture path = picture(7, List.of(), 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
        assertThat(within(path, 3, 0)).containsExactly(3);
        assertThat(within(path, 3, 1)).containsExactly(2, 3, 4);
        assertThat(within(path, 3, 2)).containsExactly(1, 2, 3, 4, 5);
        assertThat(within(path, 0, 9)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(within(path, 6, 2)).containsExactly(4, 5, 6);
    }

    @Test
    void whoHasNoTiesReachesNobodyAndOtherPartsAreNotReached() {
        NetworkPicture parts = picture(5, List.of(), 0, 1, 2, 3);
        assertThat(within(parts, 4, 9)).containsExactly(4);
        assertThat(within(parts, 0, 9)).containsExactly(0, 1);
    }

    @Test
    void aMembershipIsAStepOnlyFromTheActorItself() {
        // 3 is a club with the members 0 and 1; 2 knows 1.
        NetworkPicture club = picture(3, List.of(affiliation(0, 3), affiliation(1, 3)), 1, 2);
        assertThat(within(club, 3, 0)).isEmpty();
        assertThat(within(club, 3, 1)).containsExactly(0, 1);
        assertThat(within(club, 3, 2)).containsExactly(0, 1, 2);
        assertThat(within(club, 0, 9)).containsExactly(0);
    }

    @Test
    void inRandomNetworksItIsWhatTheMatrixOfShortestWaysSays() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = random.nextInt(2, 25);
            int[] ends = random.ints(2L * random.nextInt(1, 40), 0, size).toArray();
            int[][] far = ways(size, ends);
            NetworkPicture picture = picture(size, List.of(), ends);
            for (int steps = 0; steps <= StepsOut.MOST_STEPS; steps++) {
                int most = steps;
                for (int from = 0; from < size; from++) {
                    int[] row = far[from];
                    assertThat(within(picture, from, steps))
                            .isEqualTo(IntStream.range(0, size)
                                    .filter(n -> row[n] <= most)
                                    .boxed()
                                    .toList());
                }
            }
        }
    }

    @Test
    void noStepLeadsOverOneThatMayNotBeLookedAt() {
        NetworkPicture path = picture(4, List.of(), 0, 1, 1, 2, 2, 3);
        BitSet found = StepsOut.within(path, n -> n != 1, 0, 9);
        assertThat(found.stream().boxed()).containsExactly(0);
        assertThat(StepsOut.within(path, _ -> false, 0, 9).isEmpty()).isTrue();
    }

    @Test
    void whatIsNoActorAndNoNumberOfStepsIsRefusedWithTheReason() {
        assertThatThrownBy(() -> within(DRAWN, -1, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> within(DRAWN, 10_000, 1)).hasMessageContaining("10000");
        assertThatThrownBy(() -> within(DRAWN, 0, 10)).hasMessageContaining("0-9, not 10");
    }

    @Test
    void theTiesAmongThoseWhoAreSentAreSentAndTheLookIsTakenDown() {
        List<Lookers.Taken> taken = new ArrayList<>();
        ActorsJson json = new ActorsJson(told(DRAWN), null, Lookers.of(Sight.NAMES, true, taken));
        Map<String, Object> answer = json.around(number("b5"), 1);
        assertThat((List<?>) answer.get("nodes")).hasSize(3);
        assertThat((List<?>) answer.get("ties")).hasSize(2 * 3);
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo("map.drawing");
            assertThat(one.groups()).containsExactly(List.of("b4", "b5", "b6"));
        });
    }

    @Test
    void whoMaySeeNobodyIsSentNobodyAndNothingIsTakenDown() {
        List<Lookers.Taken> taken = new ArrayList<>();
        ActorsJson json = new ActorsJson(told(DRAWN), null, Lookers.of(Sight.NOBODY, true, taken));
        for (String id : List.of("b5", "choir")) {
            assertThat((List<?>) json.around(number(id), 9).get("nodes")).isEmpty();
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void moreThanABrowserCanShowAreNotSentAndItIsSaidHowManyTheyAre() {
        int[] star = IntStream.range(1, 5002).flatMap(n -> IntStream.of(0, n)).toArray();
        List<Lookers.Taken> taken = new ArrayList<>();
        ActorsJson json = new ActorsJson(
                told(picture(5002, List.of(), star)), null, Lookers.of(Sight.NAMES, true, taken), Map.of());
        assertThatThrownBy(() -> json.around(0, 1))
                .isInstanceOf(TooManyToSend.class)
                .hasMessageContaining("5002")
                .hasMessageContaining("5000");
        assertThat(taken).isEmpty();
        assertThat((List<?>) json.around(1, 1).get("nodes")).hasSize(2);
    }

    private static List<Integer> within(NetworkPicture picture, int from, int steps) {
        return StepsOut.within(picture, n -> picture.nodes().get(n).isPerson(), from, steps).stream()
                .boxed()
                .toList();
    }

    /** Fewest ties between each two, by Floyd and Warshall. */
    private static int[][] ways(int size, int[] ends) {
        int[][] far = new int[size][size];
        for (int[] row : far) {
            Arrays.fill(row, 1000);
        }
        for (int n = 0; n < size; n++) {
            far[n][n] = 0;
        }
        for (int k = 0; k < ends.length; k += 2) {
            if (ends[k] != ends[k + 1]) {
                far[ends[k]][ends[k + 1]] = far[ends[k + 1]][ends[k]] = 1;
            }
        }
        for (int over = 0; over < size; over++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    far[a][b] = Math.min(far[a][b], far[a][over] + far[over][b]);
                }
            }
        }
        return far;
    }

    /** So many citizens in the first disc of the small town, then an association, with these ties. */
    private static NetworkPicture picture(int citizens, List<NetworkPicture.Affiliation> affiliations, int... ends) {
        List<NetworkPicture.Node> nodes = new ArrayList<>();
        for (int n = 0; n < citizens; n++) {
            nodes.add(new NetworkPicture.Node("c" + n, null, Set.of(Kind.CITIZEN), null, 0, 0, n, 0, 1, 0));
        }
        nodes.add(new NetworkPicture.Node("club", "Club", Set.of(Kind.ASSOCIATION), null, -1, 0, 0, 1, 0, 2));
        List<NetworkPicture.Tie> ties = new ArrayList<>();
        for (int k = 0; k < ends.length; k += 2) {
            if (ends[k] != ends[k + 1]) {
                ties.add(new NetworkPicture.Tie(
                        Math.min(ends[k], ends[k + 1]), Math.max(ends[k], ends[k + 1]), Set.of(Form.BONDING)));
            }
        }
        return new NetworkPicture(
                DRAWN.date(),
                DRAWN.unit(),
                DRAWN.grouping(),
                DRAWN.extent(),
                DRAWN.discs(),
                nodes,
                ties,
                affiliations,
                List.of());
    }

    private static NetworkPicture.Affiliation affiliation(int member, int body) {
        return new NetworkPicture.Affiliation(member, body);
    }

    private static ToldPicture told(NetworkPicture picture) {
        Suppression five = new Suppression(5);
        return new ToldPicture(
                TOWN.snapshot(), picture, new ToldPicture.Kept(VisibleGroups.of(TOWN.snapshot(), five)), five);
    }

    private static int number(String id) {
        return IntStream.range(0, DRAWN.nodes().size())
                .filter(n -> DRAWN.nodes().get(n).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
