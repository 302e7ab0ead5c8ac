package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.cascade.Funnel;
import dk.bindeled.analysis.cascade.FunnelRow;
import dk.bindeled.analysis.fragility.WelcomeRate.Counts;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The motifs of {@code src/docs/demo.md} that are about fragility, in the municipality that is shown and in two others. */
class LindeaaFragilityTest {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    static Stream<Snapshot> towns() {
        return LongStream.of(Lindeaa.SEED, 1, 2)
                .mapToObj(seed -> Snapshot.of(Lindeaa.generate(seed), SnapshotQuery.defaults(), LATER));
    }

    @ParameterizedTest
    @MethodSource("towns")
    void theCoordinatorOfAaparkenIsFirstAndNobodyElseReachesTen(Snapshot town) {
        List<HeldTogether> held = HeldTogether.of(
                town.adjacency(), town.groups(), CutPoints.of(town.adjacency()), 1, 100, Progress.UNWATCHED);
        assertThat(town.id(held.getFirst().person())).isEqualTo("f01");
        assertThat(held.getFirst().cutOff()).isEqualTo(46);
        assertThat(town.groups().id(held.getFirst().where().groups().getFirst()))
                .isEqualTo("aaparken");
        assertThat(held.stream().skip(1)).allMatch(other -> other.cutOff() < 10);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void theNewcomersWouldStillHaveEachOtherWithoutTheCoordinator(Snapshot town) {
        int coordinator = town.indexOf("f01");
        SelfRunning test = SelfRunning.of(town.adjacency(), coordinator, BroughtTogether.by(town, coordinator));
        PartsWithout parts = PartsWithout.of(town.adjacency(), coordinator);
        int rest = parts.largest();
        int[] own = town.adjacency().neighbours(coordinator);
        long newcomers = Arrays.stream(own).filter(v -> parts.of(v) != rest).count();
        assertThat(Arrays.stream(own).boxed().toList())
                .filteredOn(v -> parts.of(v) != rest)
                .allMatch(v -> "aaparken".equals(town.actor(v).area()));
        assertThat(newcomers).isGreaterThan(10);
        assertThat(own.length - newcomers).isGreaterThan(5);
        assertThat(test.parts()).isEqualTo(parts.count());
        assertThat(test.connected().value())
                .as("no pair across has a way but through her")
                .isLessThanOrEqualTo(1 - newcomers * (own.length - newcomers) / (double) test.pairs());
        assertThat(test.withinTwo().value()).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void manySignUpToTraenSammenAndFewAreWelcomed(Snapshot town) {
        List<WelcomeRate> rates = WelcomeRate.of(Funnel.of(town, Progress.UNWATCHED).stream()
                .filter(row -> row.by() == FunnelRow.By.COMMUNITY && !row.key().isEmpty())
                .map(row -> new Counts(
                        row.key(), row.begun(), (int) row.welcomedShare().n(), row.welcomed()))
                .toList());
        List<String> few = rates.stream()
                .filter(WelcomeRate::few)
                .map(rate -> rate.community().community())
                .toList();
        assertThat(few).contains("traen-sammen").doesNotContain("kaffe-paa-kanden");
        assertThat(few.size()).as("%s", few).isLessThanOrEqualTo(5);
    }
}
