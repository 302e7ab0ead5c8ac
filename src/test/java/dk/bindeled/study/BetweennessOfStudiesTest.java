package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exact where that takes little time, else from a sample, and the result says which. */
class BetweennessOfStudiesTest {

    private static final int LARGE = Betweenness.EXACT_LIMIT + 1;
    private static final SnapshotQuery QUERY = SnapshotQuery.defaults().withGrouping(Grouping.attribute("colour"));

    @Test
    void upToTheLimitItIsExact() {
        StudyResult hubs = study(Betweenness.EXACT_LIMIT, true, 1, BetweennessChoice.DEFAULT);
        assertThat(hubs.network().betweenness()).isEqualTo(BetweennessMethod.EXACT);
        assertThat(raw(hubs, 1)).isCloseTo(ofHub(Betweenness.EXACT_LIMIT), within(1e-3));
    }

    @Test
    void aboveTheLimitItIsSampledWithinTheErrorThatTheResultStates() {
        StudyResult hubs = study(LARGE, true, 1, BetweennessChoice.DEFAULT);
        BetweennessMethod method = hubs.network().betweenness();
        assertThat(method.method()).isEqualTo("sampled");
        assertThat(method.epsilon()).isEqualTo(0.01);
        assertThat(method.delta()).isEqualTo(0.1);
        assertThat(method.samples()).isNotNull().isGreaterThan(1_024);
        // half of all paths go through either hub: nothing is harder to tell
        assertThat(method.stoppedEarly()).isFalse();
        double exact = ofHub(LARGE);
        double pairs = 5_000.0 * 4_999 / 2;
        for (int k = 0; k < LARGE; k++) {
            assertThat(hubs.actors().get(k).betweennessNormalised())
                    .isNotNull()
                    .isCloseTo(k < 2 ? exact / pairs : 0, within(0.01));
        }
        Figure mean = hubs.network().figure(Form.BRIDGING, "betweenness");
        assertThat(mean.n()).isEqualTo(LARGE);
        assertThat(mean.value()).isNotNull().isCloseTo(2 * exact / LARGE, within(0.02 * pairs / LARGE));
    }

    @Test
    void theStudysSeedDecidesWhatIsDrawn() {
        StudyResult once = study(LARGE, true, 1, BetweennessChoice.DEFAULT);
        assertThat(study(LARGE, true, 1, BetweennessChoice.DEFAULT)).isEqualTo(once);
        assertThat(raw(study(LARGE, true, 2, BetweennessChoice.DEFAULT), 1)).isNotEqualTo(raw(once, 1));
    }

    @Test
    void aForestIsExactAtAnySize() {
        StudyResult chain = study(LARGE, false, 1, BetweennessChoice.DEFAULT);
        assertThat(chain.network().betweenness()).isEqualTo(BetweennessMethod.FOREST);
        assertThat(raw(chain, 7)).isEqualTo(7.0 * (LARGE - 8));
    }

    @Test
    void whoAsksForItGetsItExactAboveTheLimitToo() {
        StudyResult hubs = study(LARGE, true, 1, BetweennessChoice.EXACT);
        assertThat(hubs.network().betweenness()).isEqualTo(BetweennessMethod.EXACT);
        assertThat(raw(hubs, 1)).isCloseTo(ofHub(LARGE), within(1e-3));
    }

    @Test
    void byShortPathsOnlyThoseNearAreCountedAtAnySize() {
        StudyResult chain = study(LARGE, false, 1, BetweennessChoice.ofShortPaths(3));
        assertThat(chain.network().betweenness()).isEqualTo(BetweennessMethod.ofShortPaths(3));
        // p-q-v-r-s: q and r are two steps apart, p and r as well as q and s three
        assertThat(raw(chain, 7)).isEqualTo(3);
        StudyResult hubs = study(LARGE, true, 1, BetweennessChoice.ofShortPaths(2));
        assertThat(raw(hubs, 1)).isCloseTo(ofHub(LARGE), within(1e-3));
    }

    @Test
    void exactnessThatIsHadAnywayIsNoOtherStudy() {
        StudyParameters exact = parameters(1, BetweennessChoice.EXACT);
        Snapshot small = network(Betweenness.EXACT_LIMIT, true);
        assertThat(exact.resolvedFor(small))
                .isEqualTo(parameters(1, BetweennessChoice.DEFAULT).resolvedFor(small));
        assertThat(exact.resolvedFor(network(LARGE, false)).betweenness()).isEqualTo(BetweennessChoice.DEFAULT);
        assertThat(exact.resolvedFor(network(LARGE, true)).betweenness()).isEqualTo(BetweennessChoice.EXACT);
        BetweennessChoice shortPaths = BetweennessChoice.ofShortPaths(2);
        assertThat(parameters(1, shortPaths).resolvedFor(small).betweenness()).isEqualTo(shortPaths);
    }

    private static StudyResult study(int size, boolean hubs, long seed, BetweennessChoice choice) {
        return StudyComputation.of(network(size, hubs), parameters(seed, choice), Progress.UNWATCHED);
    }

    private static double raw(StudyResult result, int k) {
        Double raw = result.actors().get(k).betweenness();
        assertThat(raw).isNotNull();
        return raw;
    }

    /** Each of two hubs stands between all others, who are two steps apart, half of the time. */
    private static double ofHub(int size) {
        return (size - 2.0) * (size - 3.0) / 4;
    }

    /** The first two persons tied to all others, or all in a chain. */
    private static Snapshot network(int size, boolean hubs) {
        List<Actor> actors = IntStream.range(0, size)
                .mapToObj(k -> new Actor(
                        id(k), Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of("colour", "red")))
                .toList();
        List<Tie> ties = hubs
                ? IntStream.range(2, size)
                        .mapToObj(k -> List.of(tie(0, k), tie(1, k)))
                        .flatMap(List::stream)
                        .toList()
                : IntStream.range(1, size).mapToObj(k -> tie(k - 1, k)).toList();
        return Snapshot.of(new NetworkRows(List.of(), actors, ties, List.of()), QUERY, LocalDate.of(2024, 6, 30));
    }

    private static StudyParameters parameters(long seed, BetweennessChoice choice) {
        return new StudyParameters(QUERY, 180, seed, StudyParameters.DEFAULT_PERMUTATIONS, 0, choice, Set.of());
    }

    private static Tie tie(int from, int to) {
        return new Tie(id(from), id(to), TieType.KNOWS, null, null, null, null, null);
    }

    private static String id(int k) {
        return "p%05d".formatted(k);
    }
}
