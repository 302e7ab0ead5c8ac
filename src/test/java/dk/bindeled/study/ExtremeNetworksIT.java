package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.testing.NotOnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole studies of the largest, densest and emptiest networks, with figures known in closed form; the first person decides. */
@NotOnServer("it uses no database")
class ExtremeNetworksIT {

    private static final int MANY = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aChainOfAMillionHangsByEveryTie() throws IOException {
        StudyResult chain = study(MANY, IntStream.range(1, MANY).mapToObj(k -> tie(k - 1, k)));
        assertThat(chain.network().components()).isEqualTo(1);
        assertThat(value(chain, Form.BONDING, "transitivity")).isZero();
        assertThat(chain.network().figure(Form.BONDING, "clustering")).isEqualTo(Figure.of(0, MANY - 2));
        assertThat(value(chain, Form.BRIDGING, "bridge_ties")).isEqualTo(MANY - 1);
        assertThat(value(chain, Form.BRIDGING, "local_bridges")).isEqualTo(MANY - 1);
        assertThat(value(chain, Form.BRIDGING, "introductions_needed")).isEqualTo(1);
        assertThat(value(chain, Form.LINKING, "share_within_two")).isEqualTo(2.0 / (MANY - 1));
        assertThat(value(chain, Form.LINKING, "gatekeeper_dependence")).isEqualTo((MANY - 2.0) / (MANY - 1));
        assertEach(chain, (person, k) -> {
            boolean end = k == 0 || k == MANY - 1;
            return person.cutOff() == Math.min(k, MANY - 1 - k)
                    && Objects.equals(person.betweenness(), (double) k * (MANY - 1 - k))
                    && Objects.equals(person.clustering(), end ? null : 0.0)
                    && Objects.equals(person.constraint(), end ? 1.0 : 0.5)
                    && Objects.equals(person.stepsToDecisionMaker(), k)
                    && person.coreNumber() == 1;
        });
    }

    @Test
    void aStarOfAMillionHangsByItsHub() throws IOException {
        StudyResult star = study(MANY, IntStream.range(1, MANY).mapToObj(k -> tie(0, k)));
        assertThat(value(star, Form.BONDING, "transitivity")).isZero();
        assertThat(value(star, Form.BRIDGING, "introductions_needed")).isEqualTo(MANY / 2);
        assertThat(value(star, Form.LINKING, "share_within_two")).isEqualTo(1);
        assertThat(value(star, Form.LINKING, "gatekeeper_dependence")).isZero();
        ActorFigures hub = star.actors().getFirst();
        assertThat(hub.cutOff()).isEqualTo(MANY - 2);
        assertThat(hub.betweennessNormalised()).isEqualTo(1);
        assertThat(hub.constraint()).isNotNull().isCloseTo(1.0 / (MANY - 1), within(1e-15));
        assertThat(hub.effectiveSize()).isEqualTo(MANY - 1);
        assertEach(
                star,
                (person, k) -> person.cutOff() == (k == 0 ? MANY - 2 : 0)
                        && person.coreNumber() == 1
                        && Objects.equals(person.routes(), k == 0 ? null : 1));
    }

    @Test
    void whereThreeThousandAllKnowEachOtherNobodyIsNeeded() throws IOException {
        int n = 3_000;
        StudyResult complete = study(
                n,
                IntStream.range(0, n)
                        .boxed()
                        .flatMap(u -> IntStream.range(u + 1, n).mapToObj(v -> tie(u, v))));
        assertThat(value(complete, Form.BONDING, "transitivity")).isEqualTo(1);
        assertThat(value(complete, Form.BONDING, "density")).isEqualTo(1);
        assertThat(value(complete, Form.BONDING, "supported_share")).isEqualTo(1);
        assertThat(value(complete, Form.BRIDGING, "introductions_needed")).isZero();
        assertThat(value(complete, Form.BRIDGING, "local_bridges")).isZero();
        double each = (1 + (n - 2.0) / (n - 1)) / (n - 1);
        assertEach(
                complete,
                (person, k) -> isClose(person.constraint(), (n - 1) * each * each)
                        && isClose(person.effectiveSize(), 1)
                        && isClose(person.hierarchy(), 0)
                        && person.coreNumber() == n - 1
                        && Objects.equals(person.betweenness(), 0.0)
                        && person.cutOff() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void withoutTiesEveryFigureOfTiesIsMissingWithThatReason(int n) throws IOException {
        StudyResult alone = study(n, Stream.empty());
        assertThat(alone.network().components()).isEqualTo(n);
        for (String measure : List.of("transitivity", "density", "clustering", "supported_share", "core_number")) {
            assertThat(alone.network().figure(Form.BONDING, measure).reason())
                    .as(measure)
                    .isEqualTo(Reason.NO_TIES);
        }
        for (String measure :
                List.of("bridging_ratio", "ei", "bridge_ties", "betweenness", "introductions_needed", "modularity")) {
            assertThat(alone.network().figure(Form.BRIDGING, measure).reason())
                    .as(measure)
                    .isEqualTo(Reason.NO_TIES);
        }
        assertEach(
                alone,
                (person, k) -> person.degree() == 0
                        && person.constraint() == null
                        && person.clustering() == null
                        && person.cutOff() == 0);
    }

    /** The study, after its files have been written and looked through for what is no number. */
    private StudyResult study(int size, Stream<Tie> ties) throws IOException {
        List<Actor> actors = IntStream.range(0, size)
                .mapToObj(k -> new Actor(
                        id(k), Set.of(Kind.CITIZEN), null, null, null, k == 0 ? 4 : null, null, null, null, Map.of()))
                .toList();
        Snapshot snapshot = Snapshot.of(
                new NetworkRows(List.of(), actors, ties.toList(), List.of()),
                SnapshotQuery.defaults(),
                LocalDate.of(2024, 6, 30));
        StudyParameters parameters = StudyParameters.of(snapshot.query());
        StudyResult result = StudyComputation.of(snapshot, parameters, Progress.UNWATCHED);
        Study study = new Study("s", Instant.EPOCH, "anna", parameters, "0.1.0", snapshot.fingerprint(), result);
        for (Path file : ResultFiles.write(study, folder)) {
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.filter(line -> line.contains("NaN") || line.contains("Infinity")))
                        .as("%s", file.getFileName())
                        .isEmpty();
            }
        }
        return result;
    }

    /** A million assertions take longer than the study. */
    private static void assertEach(StudyResult result, BiPredicate<ActorFigures, Integer> right) {
        assertThat(IntStream.range(0, result.actors().size())
                        .filter(k -> !right.test(result.actors().get(k), k))
                        .limit(5)
                        .mapToObj(result.actors()::get))
                .isEmpty();
    }

    private static boolean isClose(@Nullable Double ours, double known) {
        return ours != null && Math.abs(ours - known) < 1e-9;
    }

    private static double value(StudyResult result, Form form, String measure) {
        Double value = result.network().figure(form, measure).value();
        assertThat(value).as(measure).isNotNull();
        return value;
    }

    private static Tie tie(int from, int to) {
        return new Tie(id(from), id(to), TieType.KNOWS, null, null, null, null, null);
    }

    private static String id(int k) {
        return "p%07d".formatted(k);
    }
}
