package dk.bindeled.analysis.statistics;

import static dk.bindeled.analysis.statistics.EvenSpread.degrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Adjacency;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveballTest {

    @Test
    void whatCanBeInOneWayOnlyStaysAsItIs() {
        same(0, Adjacency.ofEdges(0));
        same(2, Adjacency.ofEdges(4));
        same(1, Adjacency.ofEdges(2, 0, 1));
        same(1, Adjacency.ofEdges(4, 0, 1, 0, 2, 0, 3));
        same(3, Families.completeBipartite(3, 4));
    }

    @Test
    void twoWhoAreEachInOneOfTwoClubsMayHaveChangedPlaces() {
        // anna---chess   bo---choir
        Adjacency clubs = Adjacency.ofEdges(4, 0, 2, 1, 3);
        AtomicLong stream = new AtomicLong();
        EvenSpread.check(
                Set.of("0-2 1-3 ", "0-3 1-2 "),
                4_000,
                () -> EvenSpread.walk(new Curveball(2), clubs, stream.incrementAndGet()));
    }

    @Test
    void membersAndBodiesKeepTheirNumbersWhicheverSideHasFewer() {
        for (int seed = 0; seed < 20; seed++) {
            int members = 5 + 3 * seed;
            Adjacency memberships = random(members, 30, seed);
            Adjacency drawn = EvenSpread.walk(new Curveball(members), memberships, seed);
            // Adjacency drops repetitions, so that a place taken twice would be missing
            assertThat(degrees(drawn)).isEqualTo(degrees(memberships));
            assertThat(IntStream.range(0, members).flatMap(v -> Arrays.stream(drawn.neighbours(v))))
                    .allMatch(body -> body >= members);
            assertThat(EvenSpread.name(drawn)).isNotEqualTo(EvenSpread.name(memberships));
        }
    }

    @Test
    void allMembershipsWithTheNumbersAreAsLikely() {
        // four members of three bodies: 2, 2, 1 and 1 memberships; 3, 2 and 1 members
        Adjacency memberships = Adjacency.ofEdges(7, 0, 4, 0, 5, 1, 4, 1, 6, 2, 4, 3, 5);
        int[][] pairs = IntStream.range(0, 12)
                .mapToObj(k -> new int[] {k / 3, 4 + k % 3})
                .toArray(int[][]::new);
        int[] degrees = degrees(memberships);
        Set<String> all = EvenSpread.all(7, pairs, other -> Arrays.equals(degrees(other), degrees));
        assertThat(all).hasSizeGreaterThan(5);
        AtomicLong stream = new AtomicLong();
        EvenSpread.check(
                all,
                1_000 * all.size(),
                () -> EvenSpread.walk(new Curveball(4), memberships, stream.incrementAndGet()));
    }

    @Test
    void aLongWalkCanBeCancelled() {
        assertThatThrownBy(() -> new Curveball(9).walk(random(9, 9, 1), Seeds.stream(1, 1), new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
    }

    private static void same(int members, Adjacency memberships) {
        assertThat(EvenSpread.name(EvenSpread.walk(new Curveball(members), memberships, 1)))
                .isEqualTo(EvenSpread.name(memberships));
    }

    private static Adjacency random(int members, int bodies, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        IntStream.Builder ends = IntStream.builder();
        for (int v = 0; v < members; v++) {
            for (int body = 0; body < bodies; body++) {
                if (random.nextInt(5) == 0) {
                    ends.add(v).add(members + body);
                }
            }
        }
        return Adjacency.ofEdges(members + bodies, ends.build().toArray());
    }
}
